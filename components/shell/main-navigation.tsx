'use client'

import { useTranslations } from 'next-intl'
import styles from '@/components/shell/main-navigation.module.css'
import type { Viewer } from '@/components/shell/viewer'
import { Link, usePathname } from '@/i18n/navigation'

const PLACES = [
  { id: 'articles', href: '/' },
  { id: 'workbench', href: '/work' },
  { id: 'people', href: '/people' },
] as const

type Place = (typeof PLACES)[number]

/** The rooms of the house that the viewer may enter; the present one is marked. */
export function MainNavigation({ viewer }: { readonly viewer: Viewer }) {
  const t = useTranslations('shell')
  const pathname = usePathname()
  return (
    <nav className={styles.navigation} aria-label={t('mainNavigation')}>
      <ul>
        {PLACES.filter((place) => isOpenTo(viewer, place)).map(({ id, href }) => (
          <li key={id}>
            <Link href={href} prefetch={false} aria-current={isWithin(pathname, href) ? 'page' : undefined}>
              {t(id)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isOpenTo(viewer: Viewer, { id }: Place): boolean {
  if (id === 'articles') return true
  if (viewer.kind === 'anonymous') return false
  return id === 'workbench' || viewer.managesPeople
}

function isWithin(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
}

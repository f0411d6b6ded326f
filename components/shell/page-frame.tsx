import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from '@/components/shell/page-frame.module.css'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import type { Theme } from '@/components/shell/theme'
import type { Viewer } from '@/components/shell/viewer'
import { ANNOUNCER_ID } from '@/components/ui/announce'

interface PageFrameProps {
  readonly viewer: Viewer
  readonly theme: Theme
  readonly children: ReactNode
}

/** What stands around every page: a way past the head, the head, the one `main`, the foot, and the voice of `announce`. */
export function PageFrame({ viewer, theme, children }: PageFrameProps) {
  const t = useTranslations('common')
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <SiteHeader viewer={viewer} theme={theme} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
      <div id={ANNOUNCER_ID} className={styles.announcer} role="log" aria-live="polite" data-live-announcer="true" />
    </>
  )
}

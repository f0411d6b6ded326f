import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/i18n/navigation'

interface ProjectLinksProps {
  readonly projects: readonly { readonly id: string; readonly name: string }[]
}

/** The projects whose people one may look after. */
export function ProjectLinks({ projects }: ProjectLinksProps) {
  const t = useTranslations('people')
  if (projects.length === 0) return <EmptyState title={t('noProjects')} />
  return (
    <ul>
      {projects.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/people/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  )
}

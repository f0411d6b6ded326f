import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { ArticleTable } from '@/components/workbench/article-table'
import styles from '@/components/workbench/project-section.module.css'
import type { AnswerOf } from '@/core/protocol/operation'
import type { getProjectOperation } from '@/core/protocol/projects'
import { Link } from '@/i18n/navigation'

interface ProjectSectionProps {
  readonly project: AnswerOf<typeof getProjectOperation>
}

/** A project on the first page of the workbench. */
export function ProjectSection({ project }: ProjectSectionProps) {
  const t = useTranslations('work')
  return (
    <section className={styles.section} aria-labelledby={`project-${project.id}`}>
      <header className={styles.header}>
        <h2 id={`project-${project.id}`} className={styles.name}>
          <Link href={`/work/projects/${project.id}`}>{project.name}</Link>
        </h2>
        {project.canCoordinate && (
          <ButtonLink href={`/work/import/${project.id}`} size="small">
            {t('importArticle')}
          </ButtonLink>
        )}
      </header>
      <ArticleTable project={project} />
    </section>
  )
}

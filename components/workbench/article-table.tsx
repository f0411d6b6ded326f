import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Table } from '@/components/ui/table'
import styles from '@/components/workbench/article-table.module.css'
import { directionOf } from '@/core/model/locale'
import type { AnswerOf } from '@/core/protocol/operation'
import type { getProjectOperation } from '@/core/protocol/projects'
import { formatDate } from '@/core/text/format-date'
import { Link } from '@/i18n/navigation'

interface ArticleTableProps {
  readonly project: AnswerOf<typeof getProjectOperation>
}

/** The articles of a project, each with its progress over all languages. */
export function ArticleTable({ project }: ArticleTableProps) {
  const t = useTranslations('work')
  const locale = useLocale()
  if (project.articles.length === 0) {
    return (
      <EmptyState title={t('noArticles.title')}>{project.canCoordinate ? t('noArticles.text') : undefined}</EmptyState>
    )
  }
  return (
    <Table caption={t('articlesOf', { project: project.name })}>
      <thead>
        <tr>
          <th scope="col">{t('article')}</th>
          <th scope="col">{t('progress')}</th>
        </tr>
      </thead>
      <tbody>
        {project.articles.map(({ id, title, sourceLocale, date, segmentCount, progress }) => (
          <tr key={id} className={styles.row} data-narrow="card">
            <th scope="row" className={styles.article}>
              <Link href={`/work/articles/${id}`} className={styles.title}>
                <span lang={sourceLocale} dir={directionOf(sourceLocale)}>
                  {title}
                </span>
              </Link>
              <span className={styles.facts}>
                {date !== null && <time dateTime={date}>{formatDate(date, locale)}</time>}
                <span>{t('segments', { count: segmentCount })}</span>
              </span>
            </th>
            <td className={styles.progress}>
              <ProgressBar progress={progress} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

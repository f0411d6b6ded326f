import { useFormatter, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Table } from '@/components/ui/table'
import { LocalTime } from '@/components/workbench/local-time'
import { PublicationSwitch } from '@/components/workbench/publication-switch'
import styles from '@/components/workbench/version-table.module.css'
import { autonymOf, isSpaceless } from '@/core/model/locale'
import type { ArticleOverview, VersionView } from '@/core/protocol/articles'

/** A row for each language of an article. */
export function VersionTable({ article }: { readonly article: ArticleOverview }) {
  const t = useTranslations('overview')
  return (
    <Table caption={t('tableCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('language')}</th>
          <th scope="col">{t('progress')}</th>
          <th scope="col" className={styles.number}>
            {t('words')}
          </th>
          <th scope="col">{t('people')}</th>
          <th scope="col">{t('lastEdit')}</th>
          <th scope="col">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {article.versions.map((version) => (
          <VersionRow key={version.id} article={article} version={version} />
        ))}
      </tbody>
    </Table>
  )
}

interface VersionRowProps {
  readonly article: ArticleOverview
  readonly version: VersionView
}

function VersionRow({ article, version }: VersionRowProps) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const { locale, progress, words, people, lastEditAt, publication, canPublish } = version
  return (
    <tr className={styles.row} data-narrow="card">
      <th scope="row" className={styles.language}>
        <span lang={locale} className={styles.name}>
          {autonymOf(locale)}
        </span>
        {canPublish ? (
          <PublicationSwitch
            className={styles.publication}
            articleId={article.id}
            locale={locale}
            publication={publication}
          />
        ) : (
          <span className={styles.publication}>{t(publication)}</span>
        )}
      </th>
      <td className={styles.progress}>
        <ProgressBar progress={progress} />
      </td>
      <td className={styles.number}>{t(isSpaceless(locale) ? 'characterCount' : 'wordCount', { count: words })}</td>
      <td className={styles.people}>
        {people.length === 0 ? t('nobody') : format.list(people.map(({ name }) => name))}
      </td>
      <td className={styles.moment}>{lastEditAt === null ? t('never') : <LocalTime at={lastEditAt} />}</td>
      <td>
        <VersionLinks article={article} version={version} />
      </td>
    </tr>
  )
}

function VersionLinks({ article, version }: VersionRowProps) {
  const t = useTranslations('overview')
  const { locale, canTranslate, canReview, progress, publication } = version
  const language = autonymOf(locale)
  const waiting = progress.translated
  const exportPath = `/api/v1/articles/${article.id}/versions/${locale}/export`
  return (
    <div className={styles.links}>
      <ButtonLink
        size="small"
        href={`/work/articles/${article.id}/edit?languages=${locale}`}
        aria-label={t(canTranslate ? 'translateOf' : 'openOf', { language })}
      >
        {t(canTranslate ? 'translate' : 'open')}
      </ButtonLink>
      {canReview && (
        <ButtonLink
          size="small"
          variant={waiting > 0 ? 'quiet' : 'plain'}
          href={`/work/articles/${article.id}/review/${locale}`}
          aria-label={t('reviewOf', { language, count: waiting })}
        >
          {waiting > 0 ? t('reviewCount', { count: waiting }) : t('review')}
        </ButtonLink>
      )}
      {publication === 'published' && (
        <a href={`/${locale}/${article.slug}`} aria-label={t('readOf', { language })}>
          {t('read')}
        </a>
      )}
      <a href={exportPath} download aria-label={t('exportOf', { language })}>
        {t('export')}
      </a>
    </div>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { answerOrLeave } from '@/app/[locale]/work/answer-or-leave'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { VersionTable } from '@/components/workbench/version-table'
import { isSpaceless } from '@/core/model/locale'
import { getArticleOperation } from '@/core/protocol/articles'
import { Link } from '@/i18n/navigation'
import { pageContext } from '@/server/http/page-context'
import { getArticle } from '@/server/queries/get-article'

interface OverviewRequest {
  readonly params: Promise<{ readonly locale: string; readonly articleId: string }>
}

/** Once for title and page together. */
const readOverview = cache(async (locale: string, articleId: string) => {
  const input = getArticleOperation.params.safeParse({ articleId })
  if (!input.success) notFound()
  return answerOrLeave(await getArticle(await pageContext(), input.data), locale, `/work/articles/${articleId}`)
})

export async function generateMetadata({ params }: OverviewRequest): Promise<Metadata> {
  const { locale, articleId } = await params
  return { title: (await readOverview(locale, articleId)).title }
}

/** One article: a row for each language, with what is left to do in it. */
export default async function OverviewPage({ params }: OverviewRequest) {
  const { locale, articleId } = await params
  const article = await readOverview(locale, articleId)
  const t = await getTranslations('overview')
  const counted = isSpaceless(article.sourceLocale) ? 'characterCount' : 'wordCount'
  const facts = { count: article.segmentCount, length: t(counted, { count: article.words }) }
  return (
    <Shell width="wide">
      <PageHeader
        rubric={<Link href={`/work/projects/${article.projectId}`}>{article.projectName}</Link>}
        title={article.title}
        titleLang={article.sourceLocale}
        description={t('facts', facts)}
        actions={<ButtonLink href={`/${article.slug}`}>{t('readSource')}</ButtonLink>}
      />
      <VersionTable article={article} />
    </Shell>
  )
}

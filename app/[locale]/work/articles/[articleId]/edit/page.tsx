import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { answerOrLeave } from '@/app/[locale]/work/answer-or-leave'
import { ArticleEditor } from '@/components/editor/article-editor'
import { chooseColumns } from '@/components/editor/columns-state'
import { positionFrom } from '@/components/editor/editor-address'
import { PAGE_ROWS } from '@/components/editor/row-store'
import { Shell } from '@/components/shell/shell'
import type { Locale } from '@/core/model/locale'
import { type ArticleOverview, getArticleOperation } from '@/core/protocol/articles'
import { pageContext } from '@/server/http/page-context'
import { getArticle } from '@/server/queries/get-article'
import { listRows } from '@/server/queries/list-rows'

interface EditRequest {
  readonly params: Promise<{ readonly locale: string; readonly articleId: string }>
  readonly searchParams: Promise<{ readonly languages?: string | string[]; readonly segment?: string | string[] }>
}

/** Once for title and page together: counting the units of a long article is not free. */
const readArticle = cache(async (locale: string, articleId: string): Promise<ArticleOverview> => {
  const input = getArticleOperation.params.safeParse({ articleId })
  if (!input.success) notFound()
  return answerOrLeave(await getArticle(await pageContext(), input.data), locale, `/work/articles/${articleId}/edit`)
})

export async function generateMetadata({ params }: EditRequest): Promise<Metadata> {
  const { locale, articleId } = await params
  const t = await getTranslations('editor')
  return { title: t('title', { article: (await readArticle(locale, articleId)).title }) }
}

/** The editor; the first rows come with the page, the others follow as one scrolls. */
export default async function EditPage(request: EditRequest) {
  const [{ locale, articleId }, { languages, segment }] = await Promise.all([request.params, request.searchParams])
  const ctx = await pageContext()
  const article = await readArticle(locale, articleId)
  if (ctx.actor.kind === 'anonymous') notFound()
  const choice = {
    asked: [languages].flat()[0],
    offered: article.versions.map((version) => version.locale),
    own: article.versions.filter(({ canTranslate }) => canTranslate).map((version) => version.locale),
  }
  const columns = chooseColumns({ ...choice, remembered: [] })
  const position = Math.min(positionFrom([segment].flat()[0]) ?? 0, Math.max(0, article.segmentCount - 1))
  const rows = await listRows(ctx, {
    articleId: article.id,
    locales: columns as readonly Locale[] as Locale[],
    from: position - (position % PAGE_ROWS),
    count: PAGE_ROWS,
  })
  const firstRows = answerOrLeave(rows, locale, `/work/articles/${article.id}/edit`)
  return (
    <Shell width="full">
      <ArticleEditor
        article={article}
        userId={ctx.actor.id}
        columns={columns}
        position={position}
        firstRows={firstRows}
        choice={choice}
      />
    </Shell>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { answerOrLeave } from '@/app/[locale]/work/answer-or-leave'
import { ReviewDesk } from '@/components/review/review-desk'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { autonymOf } from '@/core/model/locale'
import { reviewQueueOperation } from '@/core/protocol/articles'
import { Link } from '@/i18n/navigation'
import { pageContext } from '@/server/http/page-context'
import { getArticle } from '@/server/queries/get-article'
import { reviewQueue } from '@/server/queries/review-queue'

interface ReviewRequest {
  readonly params: Promise<{ readonly locale: string; readonly articleId: string; readonly language: string }>
}

async function readRequest({ params }: ReviewRequest) {
  const { locale, articleId, language } = await params
  const input = reviewQueueOperation.params.safeParse({ articleId, locale: language })
  if (!input.success) notFound()
  return { interfaceLocale: locale, input: input.data, path: `/work/articles/${articleId}/review/${language}` }
}

export async function generateMetadata(request: ReviewRequest): Promise<Metadata> {
  const { input } = await readRequest(request)
  const t = await getTranslations('review')
  return { title: t('title', { language: autonymOf(input.locale) }) }
}

/** What waits for a reviewer of one language. */
export default async function ReviewPage(request: ReviewRequest) {
  const { interfaceLocale, input, path } = await readRequest(request)
  const ctx = await pageContext()
  const article = answerOrLeave(await getArticle(ctx, input), interfaceLocale, path)
  const queue = answerOrLeave(await reviewQueue(ctx, { ...input, from: 0 }), interfaceLocale, path)
  const t = await getTranslations('review')
  return (
    <Shell width="wide">
      <PageHeader
        rubric={
          <Link href={`/work/articles/${article.id}`}>
            <span lang={article.sourceLocale}>{article.title}</span>
          </Link>
        }
        title={t('title', { language: autonymOf(input.locale) })}
        actions={
          <ButtonLink href={`/work/articles/${article.id}/edit?languages=${input.locale}`}>{t('toEditor')}</ButtonLink>
        }
      />
      <ReviewDesk article={article} language={input.locale} items={queue.items} waiting={queue.waiting} />
    </Shell>
  )
}

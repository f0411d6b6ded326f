import type { BlockId } from '@/core/model/ids'
import { plainTextOf } from '@/core/model/inline-content'
import { isSpaceless, type Locale } from '@/core/model/locale'
import type {
  PublishedArticle,
  PublishedBlock,
  PublishedLanguage,
  PublishedSegment,
} from '@/core/model/published-article'
import { fail, type Result, succeed } from '@/core/model/result'
import {
  findReadableArticle,
  listReadableSegments,
  type ReadableArticle,
  type ReadableSegment,
} from '@/data/published-articles'
import { appReaderCache, type KeptArticle } from '@/server/app-reader-cache'
import type { Context } from '@/server/context'
import { canReadProject } from '@/server/policies/project-policy'

interface Asked {
  readonly slug: string
  readonly locale: Locale
}

/**
 * An article for its readers, in one language. Articles of a public project are everybody's, those of a private one
 * its people's; nobody is shown here what is not published, for the workbench is the place for that.
 */
export async function getPublishedArticle(ctx: Context, asked: Asked): Promise<Result<PublishedArticle, 'not-found'>> {
  const load = () => loadArticle(ctx, asked)
  const cache = appReaderCache(ctx.db)
  const kept = cache ? await cache.read(`${asked.locale}/${asked.slug}`, load) : await load()
  if (kept === undefined) return fail('not-found')
  // Asked for everybody anew: what is kept is the same for all of them, their right to it is not.
  return kept.isPublic || canReadProject(ctx.actor, kept.projectId) ? succeed(kept.article) : fail('not-found')
}

async function loadArticle(ctx: Context, { slug, locale }: Asked): Promise<KeptArticle | undefined> {
  const found = await findReadableArticle(ctx.db, slug)
  if (found === undefined) return undefined
  const segments = await listReadableSegments(ctx.db, { articleIds: [found.id], locale })
  const { projectId, isPublic } = found
  const article = publishedArticleOf(found, segments, locale)
  return { article, projectId, isPublic, articleId: found.id, weight: segments.length }
}

/** The article as its stored parts make it for one language. */
export function publishedArticleOf(
  found: ReadableArticle,
  segments: readonly ReadableSegment[],
  locale: Locale,
): PublishedArticle {
  const languages = languagesOf(found, locale)
  return {
    ...titleOf(found, segments, locale),
    articleId: found.id,
    slug: found.slug,
    sourceLocale: found.sourceLocale,
    locale,
    isPublished: languages.some((language) => language.isCurrent && language.isPublished),
    blocks: blocksOf(segments, { locale, sourceLocale: found.sourceLocale }),
    languages,
    ...(found.date !== null && { date: found.date }),
  }
}

/** The source stands in the line of languages even where the project does not list it. */
function languagesOf({ languages, sourceLocale }: ReadableArticle, locale: Locale): readonly PublishedLanguage[] {
  const isListed = languages.some((language) => language.locale === sourceLocale)
  const all = isListed ? languages : [{ locale: sourceLocale, isPublished: true }, ...languages]
  return all.map((language) => ({ ...language, isCurrent: language.locale === locale }))
}

/** The headline in a language, when all its sentences are translated into it; else the source's. */
export function titleOf(
  { title, sourceLocale }: Pick<ReadableArticle, 'title' | 'sourceLocale'>,
  segments: readonly ReadableSegment[],
  locale: Locale,
): { readonly title: string; readonly titleLocale: Locale } {
  const first = segments.find(({ kind }) => kind === 'headline')
  const headline = segments.filter(({ blockId }) => blockId === first?.blockId)
  if (headline.length === 0 || headline.some(({ translation }) => translation === null)) {
    return { title, titleLocale: sourceLocale }
  }
  const texts = headline.filter(({ isCovered }) => !isCovered).map(({ translation }) => plainTextOf(translation ?? []))
  const joined = texts.map((text) => text.trim()).join(isSpaceless(locale) ? '' : ' ')
  return { title: joined, titleLocale: locale }
}

interface Languages {
  readonly locale: Locale
  readonly sourceLocale: Locale
}

function blocksOf(segments: readonly ReadableSegment[], languages: Languages): readonly PublishedBlock[] {
  const blocks = new Map<BlockId, PublishedBlock & { readonly segments: PublishedSegment[] }>()
  for (const segment of segments) {
    const { blockId: id, kind, level } = segment
    const block = blocks.get(id) ?? { id, kind, level, segments: [] }
    block.segments.push(segmentOf(segment, languages))
    blocks.set(id, block)
  }
  return [...blocks.values()]
}

function segmentOf(segment: ReadableSegment, { locale, sourceLocale }: Languages): PublishedSegment {
  const { id, position, content, translation, isCovered, isOutdated } = segment
  if (translation === null) {
    const isFallback = locale !== sourceLocale
    return { id, position, content, locale: sourceLocale, isFallback, isOutdated: false }
  }
  return { id, position, content: isCovered ? [] : translation, locale, isFallback: false, isOutdated }
}

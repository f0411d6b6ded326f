import type { InlineContent } from '@/core/model/inline-content'
import { plainTextOf } from '@/core/model/inline-content'
import { proposeSlug } from '@/core/model/propose-slug'
import { type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { ArticleProposal, PartRole, previewImportOperation } from '@/core/protocol/import'
import type { InputOf } from '@/core/protocol/operation'
import { segmentBlock } from '@/core/segmentation/segment-block'
import { countWords } from '@/core/text/count-words'
import { listEncodings } from '@/core/text/decode-text'
import { requireCoordinator } from '@/server/auth/require-coordinator'
import type { Context } from '@/server/context'
import { isStored } from '@/server/import/is-stored'
import { readDocument } from '@/server/import/read-document'

type Input = InputOf<typeof previewImportOperation> & { readonly bytes: Uint8Array }

/** Reads a document and proposes its parts, cut as they would be stored; nothing is stored. */
export async function previewImport(ctx: Context, input: Input): Promise<Result<ArticleProposal, ErrorCode>> {
  const coordinator = await requireCoordinator(ctx, input.projectId)
  if (!coordinator.ok) return coordinator
  const document = readDocument({ ...input, locale: input.sourceLocale })
  if (!document.ok) return document
  const { parts, date, targetLocales, format, encoding } = document.value
  const sourceLocale = input.sourceLocale ?? document.value.sourceLocale ?? null
  const cut = parts.map(({ role, level, content }) => ({
    role,
    level,
    content: [...content],
    sentences: cutPart(role, content, sourceLocale ?? 'und'),
  }))
  const headline = cut.find(({ role }) => role === 'headline')
  return succeed({
    format,
    encoding,
    encodings: [...listEncodings()],
    sourceLocale,
    date: date ?? null,
    targetLocales: targetLocales
      .filter(({ locale }) => locale !== sourceLocale)
      .map(({ label, locale }) => ({ label, locale })),
    slug: proposeSlug(headline?.sentences.join(' ') ?? '', `article-${ctx.now().toISOString().slice(0, 10)}`),
    parts: cut,
    counts: countParts(cut, sourceLocale ?? 'und'),
  })
}

function cutPart(role: PartRole, content: InlineContent, locale: string): string[] {
  const kind = isStored(role) ? role : 'code'
  return segmentBlock(kind, content, locale).map(plainTextOf)
}

function countParts(
  parts: readonly { readonly role: PartRole; readonly sentences: readonly string[] }[],
  locale: string,
) {
  const stored = parts.filter(({ role }) => isStored(role))
  const sentences = stored.flatMap((part) => part.sentences)
  return {
    blocks: stored.length,
    segments: sentences.length,
    words: sentences.reduce((sum, sentence) => sum + countWords(sentence, locale), 0),
  }
}

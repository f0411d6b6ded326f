import { markdown } from '@/core/formats/markdown/markdown'
import type { DraftBlock } from '@/core/model/article'
import type { InlineContent } from '@/core/model/inline-content'
import { isSpaceless, type Locale } from '@/core/model/locale'
import { type Result, succeed } from '@/core/model/result'
import type { exportVersionOperation } from '@/core/protocol/articles'
import type { InputOf } from '@/core/protocol/operation'
import { findVersionText, type VersionText } from '@/data/version-text'
import type { Context } from '@/server/context'
import { requireAccess } from '@/server/policies/require-access'

type Input = InputOf<typeof exportVersionOperation>
type Refusal = 'sign-in-required' | 'not-found' | 'forbidden'

export interface ExportedFile {
  readonly fileName: string
  readonly text: string
}

/** A version as a Markdown document, the source standing in for what is not translated. */
export async function exportVersion(
  ctx: Context,
  { articleId, locale }: Input,
): Promise<Result<ExportedFile, Refusal>> {
  const version = await findVersionText(ctx.db, articleId, locale)
  const access = requireAccess(ctx.actor, version)
  if (!access.ok) return access
  const { blocks, date, slug } = access.value.thing
  return succeed({
    fileName: `${slug}.${locale}.md`,
    text: markdown.write(
      blocks.map((block) => joinBlock(block, locale)),
      date === undefined ? [] : [{ key: 'date', value: date }],
    ),
  })
}

function joinBlock({ kind, level, contents }: VersionText['blocks'][number], locale: Locale): DraftBlock {
  const filled = contents.filter((content) => content.length > 0)
  const gap: InlineContent = isSpaceless(locale) ? [] : [{ kind: 'text', text: ' ' }]
  const content = filled.flatMap((sentence, index) =>
    index === 0 || endsInSpace(filled[index - 1]) ? sentence : [...gap, ...sentence],
  )
  return { kind, level, content }
}

function endsInSpace(content: InlineContent | undefined): boolean {
  const last = content?.at(-1)
  if (last === undefined) return false
  if (last.kind === 'text') return /\s$/.test(last.text)
  return last.kind === 'pc' && endsInSpace(last.content)
}

import type { ArticleDraft, DraftPart, PartRole } from '@/core/article-parts/article-draft'
import { findHeadings } from '@/core/article-parts/find-headings'
import { guessLocale } from '@/core/article-parts/guess-locale'
import { type LineShape, shapeOf } from '@/core/article-parts/line-shape'
import { readDate } from '@/core/article-parts/read-date'
import { readHead } from '@/core/article-parts/read-head'
import { readLanguageLine } from '@/core/article-parts/read-language-line'
import { isRelatedLine } from '@/core/article-parts/related-line'
import type { DraftBlock } from '@/core/model/article'

/**
 * Takes a document's blocks for the parts of a page: section, headline, date, language line, byline, editor, headings,
 * paragraphs, a trailing related line. A proposal only: a person confirms it. Every block becomes exactly one part.
 */
export function recogniseParts(blocks: readonly DraftBlock[]): ArticleDraft {
  const lines = blocks.map(shapeOf)
  const head = readHead(lines)
  const related = lines.length - 1 > head.roles.length && isRelatedLine(lines) ? lines.length - 1 : undefined
  const headings = findHeadings(lines, head.roles.length)
  const parts = lines.map((line, index): DraftPart => {
    const role =
      head.roles[index] ?? (index === related ? 'related' : headings.has(index) ? 'heading' : line.block.kind)
    return { role, level: levelOf(role, line), content: line.block.content }
  })
  const body = lines.slice(head.roles.length).map(({ text }) => text)
  return {
    parts,
    sourceLocale: guessLocale((body.length > 0 ? body : lines.map(({ text }) => text)).join('\n')),
    date: firstOf(lines, head.roles, 'date', readDate),
    targetLocales: firstOf(lines, head.roles, 'language-line', readLanguageLine) ?? [],
  }
}

function firstOf<Value>(
  lines: readonly LineShape[],
  roles: readonly PartRole[],
  role: PartRole,
  read: (text: string) => Value,
): Value | undefined {
  const line = lines[roles.indexOf(role)]
  return line === undefined ? undefined : read(line.text)
}

function levelOf(role: PartRole, { block }: LineShape): number {
  if (role === 'headline') return 1
  if (role === 'heading') return block.kind === 'heading' && block.level > 0 ? block.level : 2
  return role === 'list-item' ? block.level : 0
}

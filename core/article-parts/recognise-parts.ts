import type { ArticleDraft, DraftPart, PartRole } from '@/core/article-parts/article-draft'
import { findHeadings } from '@/core/article-parts/find-headings'
import { type FoundLanguages, findLanguages } from '@/core/article-parts/find-languages'
import { findRelated } from '@/core/article-parts/find-related'
import { guessLocale } from '@/core/article-parts/guess-locale'
import { type LineShape, shapeOf } from '@/core/article-parts/line-shape'
import { readDate } from '@/core/article-parts/read-date'
import { type PageHead, readHead } from '@/core/article-parts/read-head'
import type { MetadataEntry } from '@/core/formats/format'
import type { DraftBlock } from '@/core/model/article'
import { textContent } from '@/core/model/inline-content'
import { type Locale, parseLocale, scriptOf } from '@/core/model/locale'

export interface RecogniseOptions {
  /** The language the document is said to be in; without it one is guessed. */
  readonly locale?: Locale
  /** What the document says about itself: `title`, `date` and `lang` are used where the text does not say it. */
  readonly metadata?: readonly MetadataEntry[]
}

/** UTF-16 code units. */
const LONGEST_TITLE = 500
/** Languages are listed above or below the headline, and the headline is not far down. */
const LANGUAGES_WITHIN = 200

/**
 * Takes a document's blocks for the parts of a page: section, headline, date, language line, byline, editor, headings,
 * paragraphs, trailing related lines. A proposal only: a person confirms it. Every block becomes exactly one part, in
 * order; a headline that only the metadata name comes before them.
 */
export function recogniseParts(blocks: readonly DraftBlock[], options: RecogniseOptions = {}): ArticleDraft {
  const lines = blocks.map(shapeOf)
  const sourceLocale = options.locale ?? chooseLocale(lines, metadataValue(options, 'lang'))
  const title = titleOf(options)
  const languages = findLanguages(lines.slice(0, LANGUAGES_WITHIN))
  const head = readHead(lines, { languages, locale: sourceLocale, title })
  const parts = partsOf(lines, assignRoles(lines, head.roles))
  return {
    parts: title === undefined || head.hasHeadline ? parts : [headlineOf(title), ...parts],
    sourceLocale,
    date: findDate(lines, parts, sourceLocale) ?? readDate(metadataValue(options, 'date') ?? '', sourceLocale),
    targetLocales: listedIn(parts, languages),
  }
}

/** The text's own language: what the document says, unless its letters say otherwise (a template's `lang="en"`). */
function chooseLocale(lines: readonly LineShape[], declared: string | undefined): Locale | undefined {
  const sentences = lines.filter(({ isClosed }) => isClosed)
  const guess = guessLocale((sentences.length > 0 ? sentences : lines).map(({ text }) => text).join('\n'))
  const locale = declared === undefined ? undefined : parseLocale(declared)
  if (locale === undefined || guess === undefined) return locale ?? guess
  return scriptOf(locale) === scriptOf(guess) ? locale : guess
}

function assignRoles(lines: readonly LineShape[], head: PageHead['roles']): readonly PartRole[] {
  const bodyFrom = head.includes(undefined) ? head.indexOf(undefined) : head.length
  const related = bodyFrom + findRelated(lines.slice(bodyFrom))
  const headings = findHeadings(lines.slice(bodyFrom, related))
  return lines.map((line, index) => {
    const given = head[index]
    if (given !== undefined) return given
    if (index >= related) return 'related'
    return headings.has(index - bodyFrom) ? 'heading' : line.block.kind
  })
}

function partsOf(lines: readonly LineShape[], roles: readonly PartRole[]): readonly DraftPart[] {
  return lines.map(({ block }, index) => {
    const role = roles[index] ?? block.kind
    return { role, level: levelOf(role, block), content: block.content }
  })
}

function levelOf(role: PartRole, block: DraftBlock): number {
  if (role === 'headline') return 1
  if (role === 'heading') return block.kind === 'heading' && block.level > 0 ? block.level : 2
  return role === 'list-item' ? block.level : 0
}

function headlineOf(title: string): DraftPart {
  return { role: 'headline', level: 1, content: textContent(title) }
}

function findDate(lines: readonly LineShape[], parts: readonly DraftPart[], locale?: Locale): string | undefined {
  const line = lines[parts.findIndex(({ role }) => role === 'date')]
  return line === undefined ? undefined : readDate(line.text, locale)
}

function listedIn(parts: readonly DraftPart[], { languages }: FoundLanguages): ArticleDraft['targetLocales'] {
  return parts.some(({ role }) => role === 'language-line') ? languages : []
}

/** No title of a page is longer than a line of text may be; a hostile one could be longer than any segment. */
function titleOf(options: RecogniseOptions): string | undefined {
  const title = metadataValue(options, 'title')?.trim()
  return title === undefined || title === '' || title.length > LONGEST_TITLE ? undefined : title
}

function metadataValue({ metadata = [] }: RecogniseOptions, key: string): string | undefined {
  return metadata.find((entry) => entry.key === key)?.value
}

import type { MetadataEntry } from '@/core/formats/format'

/** A key is at most 200 long, so that a line without a colon is not scanned from every place in it. */
const ENTRY = /^("(?:[^"\\]|\\.){0,200}"|[^\s"'#:[\]{}&*!|>%@`-][^:]{0,199}?)[ \t]*:(?:[ \t]+(.*))?$/s

/**
 * The entries of a page's front matter: `key: value` lines of YAML. Quoted values are unquoted; anything more (lists,
 * nested keys, folded text) is kept as the text of its lines, because a translator sees it and nothing here needs it.
 */
export function readFrontMatter(yaml: string): readonly MetadataEntry[] {
  const entries: { key: string; value: string }[] = []
  for (const line of yaml.split(/\r\n|\n|\r/)) {
    const match = ENTRY.exec(line)
    const last = entries.at(-1)
    if (match !== null) entries.push({ key: unquote(match[1] ?? ''), value: unquote((match[2] ?? '').trim()) })
    else if (last !== undefined && line.trim() !== '' && !line.startsWith('#'))
      last.value = `${last.value}\n${line}`.trim()
  }
  return entries
}

/** Front matter that `readFrontMatter`, and any reader of YAML, takes back; the empty string when there are no entries. */
export function writeFrontMatter(metadata: readonly MetadataEntry[]): string {
  if (metadata.length === 0) return ''
  const lines = metadata.map(({ key, value }) => `${writeKey(key)}: ${writeValue(value)}\n`)
  return `---\n${lines.join('')}---\n`
}

function writeKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : JSON.stringify(key)
}

/** Plain where nobody could misread it (words, dates, numbers), else as a JSON string, which is YAML too. */
function writeValue(value: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,/_()-]*[\p{L}\p{M}\p{N})])?$/u.test(value) ? value : JSON.stringify(value)
}

function unquote(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'")
  if (!/^".*"$/s.test(value)) return value
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'string' ? parsed : value
  } catch {
    return value
  }
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '［': '］',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
}
const openerOf = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]))
const BRACKET = /[()[\]{}（）［］「」『』【】〔〕《》〈〉]/gu

/** A bracket that holds more than this is a passage of its own, and its sentences are segments. UTF-16 code units. */
const LONGEST_PROTECTED = 400

/**
 * For each opening bracket that is closed again soon enough, the offset of its partner. A bracket without a partner
 * is left out, so that it never holds anything together. One pass with a stack: linear however deep the nesting.
 */
export function pairBrackets(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: { readonly bracket: string; readonly index: number }[] = []
  const waiting = new Map<string, number>()
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    const opener = openerOf.get(bracket)
    if (opener === undefined) {
      open.push({ bracket, index })
      waiting.set(bracket, (waiting.get(bracket) ?? 0) + 1)
    } else if ((waiting.get(opener) ?? 0) > 0) {
      const start = popThrough(open, waiting, opener)
      if (index - start <= LONGEST_PROTECTED) partners.set(start, index)
    }
  }
  return partners
}

/** Takes the nearest `opener` from the stack, and the unclosed brackets above it; each is taken once in all. */
function popThrough(open: { bracket: string; index: number }[], waiting: Map<string, number>, opener: string): number {
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    waiting.set(top.bracket, (waiting.get(top.bracket) ?? 0) - 1)
    if (top.bracket === opener) return top.index
  }
  throw new Error(`no ${opener} is open`)
}

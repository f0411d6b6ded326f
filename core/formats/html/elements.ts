import type { PairedType } from '@/core/model/inline-content'

/** Never shown as text, whatever they contain. */
const HIDDEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'noframes',
  'datalist',
  'title',
  'source',
  'track',
])

/** Shown, but not as text of the article: one placeholder that keeps the whole element. */
const OPAQUE = new Set(
  'svg math iframe object embed applet audio video canvas map area input select textarea progress meter wbr rt rp'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead tr ul listing plaintext xmp'
  ).split(' '),
)

const PAIRED: Readonly<Record<string, PairedType>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  code: 'code',
}

export type ElementRole = 'hidden' | 'opaque' | 'break' | 'rule' | 'image' | 'block' | 'inline'

/** What an element is to a translator. Unknown elements are inline, as browsers show them. */
export function roleOfElement(tagName: string): ElementRole {
  if (HIDDEN.has(tagName)) return 'hidden'
  if (OPAQUE.has(tagName)) return 'opaque'
  if (tagName === 'br') return 'break'
  if (tagName === 'hr') return 'rule'
  if (tagName === 'img') return 'image'
  return BLOCKS.has(tagName) ? 'block' : 'inline'
}

/** The kind of code an inline element makes; links are told apart by their address. */
export function pairedTypeOf(tagName: string): PairedType {
  return Object.hasOwn(PAIRED, tagName) ? (PAIRED[tagName] ?? 'unknown') : 'unknown'
}

/** Attributes the schema reads; every other is of no use to it. */
const READ_ATTRIBUTES = new Set(['href', 'style', 'data-hexapla-code', 'data-chip', 'data-pm-slice'])

// Outside quotes a tag holds no `<`: without that, broken input would be read again from every `<` in it.
const TAG = /<([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g

/**
 * Pasted HTML without the attributes nobody here reads. It is the schema that keeps danger out; this keeps the browser
 * from reporting every `onclick` of a copied web page as a violation of our policy when it parses the text.
 */
export function cleanPastedHtml(html: string): string {
  const readable = withoutElement(withoutElement(html, 'script'), 'style')
  return readable.replaceAll(TAG, (_tag, name: string, attributes: string) => `<${name}${readAttributes(attributes)}>`)
}

/** Cuts out the elements of a name with their text; like a browser, one that is not closed with all that follows. */
function withoutElement(html: string, name: string): string {
  const lower = html.toLowerCase()
  let kept = ''
  let at = 0
  for (;;) {
    const start = lower.indexOf(`<${name}`, at)
    if (start === -1) return kept + html.slice(at)
    kept += html.slice(at, start)
    const end = lower.indexOf(`</${name}`, start)
    const close = end === -1 ? -1 : lower.indexOf('>', end)
    if (close === -1) return kept
    at = close + 1
  }
}

function readAttributes(attributes: string): string {
  return [...attributes.matchAll(ATTRIBUTE)]
    .filter(([, name]) => READ_ATTRIBUTES.has(name?.toLowerCase() ?? ''))
    .map(([attribute]) => ` ${attribute}`)
    .join('')
}

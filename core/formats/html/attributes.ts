import type { HtmlElement } from '@/core/formats/html/parse'

/** The value of an attribute; `undefined` when the element has none of that name (lower case). */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** The element's tags as HTML text. Attributes are kept as they are, in their order. */
export function tagsOf(element: HtmlElement): { readonly start: string; readonly end: string } {
  const attributes = element.attrs.map(({ prefix, name, value }) => {
    const fullName = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`
    return ` ${fullName}="${escapeAttribute(value)}"`
  })
  return { start: `<${element.tagName}${attributes.join('')}>`, end: `</${element.tagName}>` }
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

import type { MetadataEntry } from '@/core/formats/format'
import { attributeOf } from '@/core/formats/html/attributes'
import { type HtmlElement, type HtmlParent, isElement } from '@/core/formats/html/parse'

/** Names of `<meta>` (Dublin Core and Open Graph among them) and the key they are kept under. */
const META_KEYS: Readonly<Record<string, string>> = {
  description: 'description',
  'og:description': 'description',
  author: 'author',
  'article:author': 'author',
  'dc.creator': 'author',
  date: 'date',
  'dc.date': 'date',
  'article:published_time': 'date',
}

/** The page's language, title, description, author and date, the first of each. */
export function readMetadata(document: HtmlParent): readonly MetadataEntry[] {
  const html = elementsOf(document).find(({ tagName }) => tagName === 'html')
  const head = html && elementsOf(html).find(({ tagName }) => tagName === 'head')
  const entries = [
    { key: 'lang', value: html && attributeOf(html, 'lang') },
    ...(head === undefined ? [] : elementsOf(head).map(readHeadElement)),
  ]
  const seen = new Set<string>()
  return entries.flatMap(({ key, value }) => {
    if (value === undefined || value.trim() === '' || seen.has(key)) return []
    seen.add(key)
    return [{ key, value: value.trim() }]
  })
}

function readHeadElement(element: HtmlElement): { readonly key: string; readonly value: string | undefined } {
  if (element.tagName === 'title') return { key: 'title', value: textOf(element).replace(/\s+/g, ' ') }
  const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? ''
  const key = element.tagName === 'meta' && Object.hasOwn(META_KEYS, name.toLowerCase()) ? name.toLowerCase() : ''
  return { key: META_KEYS[key] ?? '', value: key === '' ? undefined : attributeOf(element, 'content') }
}

/** `<title>` holds text only. */
function textOf(element: HtmlElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function elementsOf(parent: HtmlParent): readonly HtmlElement[] {
  return parent.childNodes.filter(isElement)
}

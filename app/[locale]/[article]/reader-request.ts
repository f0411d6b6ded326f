import { notFound } from 'next/navigation'
import type { ReaderAddress } from '@/components/reader/reader-address'
import { type Locale, parseLocale } from '@/core/model/locale'
import * as field from '@/core/protocol/fields'

export interface ReaderRequest {
  readonly params: Promise<{ readonly locale: string; readonly article: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export interface RequestedArticle extends ReaderAddress {
  readonly locale: Locale
  readonly beside?: Locale
}

/** What an address asks for. A language in it that is none, or an address that is no UTF-8, is a page not found. */
export async function readRequest({ params, searchParams }: ReaderRequest): Promise<RequestedArticle> {
  const { locale: interfaceLocale, article } = await params
  const query = await searchParams
  const locale = parseLocale(textOf(query.in) ?? interfaceLocale)
  const slug = field.slug.safeParse(decodeSegment(article))
  if (locale === undefined || !slug.success) notFound()
  const beside = parseLocale(textOf(query.beside) ?? '')
  return {
    slug: slug.data,
    locale,
    interfaceLocale,
    beside: beside === locale ? undefined : beside,
    layout: query.by === 'sentence' ? 'sentences' : 'paragraphs',
  }
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Next hands over the segment as it stands in the address. */
function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

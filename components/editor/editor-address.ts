import type { Columns } from '@/components/editor/columns-state'

const COLUMNS_KEY = 'hexapla-columns:'

/** The position a deep link asks for: `?segment=12` or `#s12`, counted from 1 as people do. */
export function segmentInAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): number | undefined {
  const written = new URLSearchParams(search).get('segment') ?? /^#s(\d+)$/.exec(hash)?.[1]
  return positionFrom(written ?? undefined)
}

/** A position from a number as people write it; `undefined` when it is none. */
export function positionFrom(written: string | undefined): number | undefined {
  const number = written !== undefined && /^\d{1,7}$/.test(written) ? Number(written) : 0
  return number > 0 ? number - 1 : undefined
}

export function rememberedColumns(articleId: string): Columns {
  try {
    return localStorage.getItem(COLUMNS_KEY + articleId)?.split(',') ?? []
  } catch {
    return []
  }
}

/** Writes the columns into the address, for sharing, and into the browser's memory, for the next visit. */
export function rememberColumns(articleId: string, columns: Columns): void {
  const address = new URL(window.location.href)
  address.searchParams.set('languages', columns.join())
  // Not through the router: nothing has to be fetched for it.
  window.history.replaceState(window.history.state, '', address.href.replaceAll('%2C', ','))
  try {
    localStorage.setItem(COLUMNS_KEY + articleId, columns.join())
  } catch {
    // A browser that forbids storage keeps the columns in the address alone.
  }
}

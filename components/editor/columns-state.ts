/** The languages shown beside the source, in their order from the start edge. Never the same one twice. */
export type Columns = readonly string[]

export type ColumnsEvent =
  | { readonly kind: 'shown'; readonly locale: string }
  | { readonly kind: 'hidden'; readonly locale: string }
  | { readonly kind: 'moved'; readonly locale: string; readonly by: -1 | 1 }
  | { readonly kind: 'dropped'; readonly locale: string; readonly before: string }

export function reduceColumns(columns: Columns, event: ColumnsEvent): Columns {
  switch (event.kind) {
    case 'shown':
      return columns.includes(event.locale) ? columns : [...columns, event.locale]
    case 'hidden':
      return columns.filter((locale) => locale !== event.locale)
    case 'moved':
      return move(columns, event.locale, columns.indexOf(event.locale) + event.by)
    case 'dropped':
      return move(columns, event.locale, columns.indexOf(event.before))
  }
}

function move(columns: Columns, locale: string, to: number): Columns {
  const from = columns.indexOf(locale)
  if (from === -1 || to < 0 || to >= columns.length) return columns
  const others = columns.filter((other) => other !== locale)
  return [...others.slice(0, to), locale, ...others.slice(to)]
}

export interface ColumnChoice {
  /** `?languages=`, such as `en,la`. */
  readonly asked: string | undefined
  /** What this browser remembers for the article. */
  readonly remembered: readonly string[]
  /** The article's languages in the project's order. */
  readonly offered: readonly string[]
  /** The ones this person translates or reviews. */
  readonly own: readonly string[]
}

// More than this many columns at first sight leave no room to read.
const FIRST_COLUMNS = 2

/** The address decides, then memory, then one's own languages, then the project's first. Unknown ones are left out. */
export function chooseColumns({ asked, remembered, offered, own }: ColumnChoice): Columns {
  const candidates = [asked?.split(',') ?? [], remembered, own.slice(0, FIRST_COLUMNS), offered.slice(0, 1)]
  const known = candidates.map((list) => unique(list.filter((locale) => offered.includes(locale))))
  return known.find((list) => list.length > 0) ?? []
}

function unique(list: readonly string[]): Columns {
  return [...new Set(list)]
}

/** Languages whose month names CLDR knows, as they stand in a date (in the genitive where the language says so). */
const MONTH_LOCALES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'fi', 'id', 'ru', 'el', 'hi']
/** CLDR has no Latin. */
const LATIN_MONTHS =
  'ianuarii februarii martii aprilis maii iunii iulii augusti septembris octobris novembris decembris'.split(' ')
const LATIN_MONTHS_J =
  'januarii februarii martii aprilis maji junii julii augusti septembris octobris novembris decembris'.split(' ')

const MONTHS: ReadonlyMap<string, number> = nameMonths()

type Reader = (match: RegExpMatchArray) => readonly (number | undefined)[]
const number = (text: string | undefined): number => Number(text)
const month = (name: string | undefined): number | undefined => MONTHS.get((name ?? '').replace(/\.$/, ''))

/** Forms in which the order of day and month is beyond doubt; each answers year, month, day. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/, (m) => [number(m[1]), number(m[2]), number(m[3])]],
  [/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/, (m) => [number(m[1]), number(m[2]), number(m[3])]],
  [/^(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일$/, (m) => [number(m[1]), number(m[2]), number(m[3])]],
  // Dots put the day first wherever they are used without a year in front; slashes do not, and are not read.
  [/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/, (m) => [number(m[3]), number(m[2]), number(m[1])]],
  [
    /^(?:le |el |il |die |den |am )?(\d{1,2})(?:er|\.|º|ª|°|st|nd|rd|th|ης)?\s+(?:de |d['’]|of |mensis )?([\p{L}\p{M}]+\.?),?\s+(?:de |del |anni |anno )?(\d{4})(?:\s*г(?:ода|\.)?)?$/u,
    (m) => [number(m[3]), month(m[2]), number(m[1])],
  ],
  [/^([\p{L}\p{M}]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u, (m) => [number(m[3]), month(m[1]), number(m[2])]],
]

/** Reads a line that is nothing but a date into `YYYY-MM-DD`; undefined for anything else, 30 February included. */
export function readDate(line: string): string | undefined {
  if (line.length > 60) return undefined
  const text = line.normalize('NFKC').trim().toLowerCase()
  for (const [form, read] of FORMS) {
    const match = text.match(form)
    if (match === null) continue
    const [year, monthOfYear, day] = read(match)
    if (year !== undefined && monthOfYear !== undefined && day !== undefined)
      return calendarDate(year, monthOfYear, day)
  }
  return undefined
}

function calendarDate(year: number, monthOfYear: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}

function nameMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  const add = (name: string, monthOfYear: number) =>
    months.set(name.normalize('NFKC').toLowerCase().replace(/\.$/, ''), monthOfYear)
  for (let monthOfYear = 1; monthOfYear <= 12; monthOfYear += 1) {
    const date = new Date(Date.UTC(2000, monthOfYear - 1, 15))
    for (const locale of MONTH_LOCALES) {
      for (const style of ['long', 'short'] as const) {
        for (const day of [{}, { day: 'numeric' }] as const) {
          const parts = new Intl.DateTimeFormat(locale, { month: style, ...day, timeZone: 'UTC' }).formatToParts(date)
          add(parts.find(({ type }) => type === 'month')?.value ?? '', monthOfYear)
        }
      }
    }
    for (const names of [LATIN_MONTHS, LATIN_MONTHS_J]) add(names[monthOfYear - 1] ?? '', monthOfYear)
  }
  return months
}

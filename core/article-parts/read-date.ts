import { monthOf, WEEKDAYS } from '@/core/article-parts/month-names'

/** Languages that write the day before the month with slashes and dashes too; English does both, and is not read. */
const DAY_FIRST = new Set('fr es it pt id el de ru fi la nl pl tr'.split(' '))
/** Longer lines say more than a date. UTF-16 units. */
const LONGEST_LINE = 80

const LABEL = /^[\p{L}\p{M} ]{1,30}\s?:\s*/u
const VERB =
  /^(?:published|posted|updated|publié|mis à jour|veröffentlicht|aktualisiert|publicado|publicada|atualizado|actualizado|pubblicato|aggiornato|julkaistu|päivitetty|diterbitkan|diperbarui|опубликовано|обновлено|δημοσιεύτηκε|δημοσιεύθηκε)\s+/u
const PREPOSITION = /^(?:on|the|le|el|il|lo|o|am|den|der|em|em a|στις|la)\s+(?=\d|\p{L})/u
const TIME =
  /[\s,t]*\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|am|pm|a\.m\.|p\.m\.|uhr|utc|gmt|jst|kst|[+-]\d{2}:?\d{2})?$/u
const BRACKETED = /\s*[(][\p{L}\p{M}.]{1,12}[)]/gu

type Order = readonly [year: number, month: number | undefined, day: number]
type Reader = (first: string, second: string, third: string) => Order

/** Forms in which the order of day and month is beyond doubt. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?$/, (y, m, d) => [Number(y), Number(m), Number(d)]],
  [/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]$/, (y, m, d) => [Number(y), Number(m), Number(d)]],
  // Dots put the day first wherever they are used without a year in front.
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, (d, m, y) => [Number(y), Number(m), Number(d)]],
  [
    /^(?:die )?(\d{1,2})(?:er|\.|º|ª|°|st|nd|rd|th|ης)?\s+(?:de |d['’]|of |mensis )?([\p{L}\p{M}]+\.?),?\s+(?:de |del |anni |anno )?(\d{4})(?:\s*г(?:ода|\.)?)?$/u,
    (d, m, y) => [Number(y), monthOf(m), Number(d)],
  ],
  [/^([\p{L}\p{M}]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u, (m, d, y) => [Number(y), monthOf(m), Number(d)]],
]
const SLASHED = /^(\d{1,2})\s?[-/]\s?(\d{1,2})\s?[-/]\s?(\d{4})$/

/**
 * Reads a line that is nothing but a date (a weekday, a time of day, a word such as "Published:" may stand beside it)
 * into `YYYY-MM-DD`; undefined for anything else, 30 February included. `08/06/2024` is read only when the numbers or
 * the language (BCP 47) leave no doubt which is the day.
 */
export function readDate(line: string, locale?: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const text = bareDate(line)
  for (const [form, read] of FORMS) {
    const [, first, second, third] = form.exec(text) ?? []
    if (first === undefined || second === undefined || third === undefined) continue
    const date = calendarDate(read(first, second, third))
    if (date !== undefined) return date
  }
  return readSlashed(text, locale)
}

function bareDate(line: string): string {
  const text = line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const alone = text.trim().replace(BRACKETED, '').replace(TIME, '').replace(LABEL, '').replace(VERB, '')
  return withoutWeekday(alone.replace(PREPOSITION, '')).replace(PREPOSITION, '')
}

/** Before the date with or without a comma, or after it as in 2024年8月6日火曜日. */
function withoutWeekday(text: string): string {
  const first = /^([\p{L}\p{M}-]+)\.?(?:,\s*|\s+)/u.exec(text)
  if (first?.[1] !== undefined && WEEKDAYS.has(first[1])) return text.slice(first[0].length)
  const last = /[\s,]*([\p{L}\p{M}]+)$/u.exec(text.replace(/([日일])(?=[\p{L}])/u, '$1 '))
  const name = last?.[1]
  return name !== undefined && WEEKDAYS.has(name) ? text.slice(0, -name.length).trim() : text
}

function readSlashed(text: string, locale: string | undefined): string | undefined {
  const [, first, second, year] = SLASHED.exec(text) ?? []
  if (first === undefined || second === undefined || year === undefined) return undefined
  const dayFirst = calendarDate([Number(year), Number(second), Number(first)])
  const monthFirst = calendarDate([Number(year), Number(first), Number(second)])
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return dayFirst ?? monthFirst
  return locale !== undefined && DAY_FIRST.has(new Intl.Locale(locale).language) ? dayFirst : undefined
}

function calendarDate([year, month, day]: Order): string | undefined {
  if (month === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}

// CLDR has no data for Latin: Intl would answer in the language of the process. Month names stand in the genitive, as
// after "die" (Vicipaedia and the Acta Apostolicae Sedis date this way).
const LATIN_MONTHS = [
  'Ianuarii',
  'Februarii',
  'Martii',
  'Aprilis',
  'Maii',
  'Iunii',
  'Iulii',
  'Augusti',
  'Septembris',
  'Octobris',
  'Novembris',
  'Decembris',
] as const

/** A calendar date, `YYYY-MM-DD`, in a locale's own long format; text of any other shape is given back as it is. */
export function formatDate(date: string, locale: string): string {
  const instant = parseCalendarDate(date)
  if (instant === undefined) return date
  if (isLatin(locale)) return latinDate(instant)
  return new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(instant)
}

/** An instant (ISO 8601) as day and time in a locale's own format, in the given IANA time zone. */
export function formatDateTime(instant: string, locale: string, timeZone: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  if (!isLatin(locale)) {
    return new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      date,
    )
  }
  const local = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(date)
  const [day = '', time = ''] = local.split(' ')
  return `${formatDate(day, locale)}, hora ${time}`
}

function latinDate(date: Date): string {
  return `die ${date.getUTCDate()} ${LATIN_MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

function isLatin(locale: string): boolean {
  return new Intl.Locale(locale).language === 'la'
}

/** English where Intl knows nothing of a language, so that the answer does not depend on the machine. */
function knownLocale(locale: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0 ? locale : 'en'
}

function parseCalendarDate(date: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const parsed = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) ? undefined : parsed
}

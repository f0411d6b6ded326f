/** Languages whose names of months and weekdays CLDR knows. */
const NAMING = 'en fr de es it pt fi id ru el hi sa ja ko nl'.split(' ')

/** CLDR has no Latin; with I and with J, as after `die` and by themselves. */
const LATIN_MONTHS: readonly (readonly string[])[] = [
  'ianuarii februarii martii aprilis maii iunii iulii augusti septembris octobris novembris decembris',
  'januarii februarii martii aprilis maji junii julii augusti septembris octobris novembris decembris',
  'ianuarius februarius martius aprilis maius iunius iulius augustus september october november december',
].map((names) => names.split(' '))

/** A Monday in January of a leap year without summer time anywhere near: what Intl is asked about. */
const FIRST_DAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

const MONTHS: ReadonlyMap<string, number> = nameMonths()

/** Full names of weekdays, lower case, in the languages above, and the abbreviations of English. */
export const WEEKDAYS: ReadonlySet<string> = nameWeekdays()

/** The number of a month, 1–12, by its name or abbreviation in lower case, in any of the languages known. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(name.replace(/\.$/, ''))
}

/** Names stand in a date otherwise than alone (`августа`, `август`), so both are asked for. */
function nameMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2024, month - 1, 15))
    const names = NAMING.flatMap((locale) => [
      ...namesOf(locale, date, { month: 'long' }),
      ...namesOf(locale, date, { month: 'long', day: 'numeric' }),
      ...namesOf(locale, date, { month: 'short', day: 'numeric' }),
    ])
    for (const name of [...names, ...LATIN_MONTHS.map((list) => list[month - 1] ?? '')]) months.set(name, month)
  }
  return months
}

function namesOf(locale: string, date: Date, options: Intl.DateTimeFormatOptions): readonly string[] {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(date)
  return parts
    .filter(({ type }) => type === 'month' || type === 'weekday')
    .map(({ value }) => value.normalize('NFKC').toLowerCase().replace(/\.$/, ''))
    .filter((name) => /\p{L}/u.test(name))
}

function nameWeekdays(): ReadonlySet<string> {
  const days = Array.from({ length: 7 }, (_, day) => new Date(FIRST_DAY + day * DAY_MS))
  const long = days.flatMap((day) => NAMING.flatMap((locale) => namesOf(locale, day, { weekday: 'long' })))
  return new Set([...long, ...days.flatMap((day) => namesOf('en', day, { weekday: 'short' }))])
}

/**
 * Sanskrit is written with its own digits on every machine: browsers come without Sanskrit data and would answer in
 * their own language, so that a page would change under its reader's eyes.
 */
export function numberFormats(locale: string) {
  const digits = locale === 'sa' ? { numberingSystem: 'deva' } : {}
  return { digits, percent: { style: 'percent', ...digits } } as const
}

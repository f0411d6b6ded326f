import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime } from '@/core/text/format-date'

describe('formatDate', () => {
  it.each([
    ['ko', '2026년 11월 2일'],
    ['ru', '2 ноября 2026 г.'],
    ['en', 'November 2, 2026'],
    ['fr', '2 novembre 2026'],
    ['id', '2 November 2026'],
    ['sa', '२ नवंबरमासः २०२६'],
    ['ja', '2026年11月2日'],
    ['de', '2. November 2026'],
    ['pt', '2 de novembro de 2026'],
    ['el', '2 Νοεμβρίου 2026'],
    ['es', '2 de noviembre de 2026'],
    ['it', '2 novembre 2026'],
    ['fi', '2. marraskuuta 2026'],
    ['la', 'die 2 Novembris 2026'],
  ])('writes a date as %s does', (locale, expected) => {
    expect(formatDate('2026-11-02', locale).replaceAll('\u00a0', ' ')).toBe(expected)
  })

  it('gives each Latin month its genitive', () => {
    const months = Array.from(
      { length: 12 },
      (_, month) => formatDate(`2026-${String(month + 1).padStart(2, '0')}-11`, 'la').split(' ')[2],
    )
    expect(new Set(months).size).toBe(12)
    expect(months.every((month) => /(i|is)$/.test(month ?? ''))).toBe(true)
  })

  it('keeps the day, whatever the time zone of the machine', () => {
    expect(formatDate('2024-12-31', 'en')).toBe('December 31, 2024')
    expect(formatDate('2024-01-01', 'la')).toBe('die 1 Ianuarii 2024')
  })

  it('answers in English, not in the language of the machine, where Intl has no data', () => {
    expect(formatDate('2026-11-02', 'tlh')).toBe('November 2, 2026')
  })

  it.each(['', 'yesterday', '2026-13-40', '2026-1-2'])('gives %j back as it is', (text) => {
    expect(formatDate(text, 'en')).toBe(text)
  })
})

describe('formatDateTime', () => {
  it('shows the day and time of the time zone', () => {
    expect(formatDateTime('2026-11-02T23:30:00Z', 'de', 'Asia/Tokyo')).toBe('03.11.2026, 08:30')
    expect(formatDateTime('2026-11-02T23:30:00Z', 'la', 'Asia/Tokyo')).toBe('die 3 Novembris 2026, hora 08:30')
  })

  it('gives text that is no instant back as it is', () => {
    expect(formatDateTime('soon', 'en', 'UTC')).toBe('soon')
  })
})

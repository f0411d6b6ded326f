import { expect, it } from 'vitest'
import { parseTheme } from '@/components/shell/theme'

it.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['system', 'system'],
  [undefined, 'system'],
  ['"><script>', 'system'],
  ['toString', 'system'],
])('reads the cookie %j as %s', (cookie, theme) => {
  expect(parseTheme(cookie)).toBe(theme)
})

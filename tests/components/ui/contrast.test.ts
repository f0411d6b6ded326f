import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Mode = 'light' | 'dark'

const tokens = new Map(
  [...readFileSync('app/styles/tokens.css', 'utf8').matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const PAPERS = ['paper', 'paper-raised', 'paper-sunken'] as const
const TEXTS = [
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'accent-strong',
  'state-initial',
  'state-translated',
  'state-reviewed',
  'state-final',
  'state-rejected',
  'state-outdated',
] as const

describe.each(['light', 'dark'] as const)('on %s paper', (mode) => {
  const ratio = (front: string, back: string) => contrast(colour(front, mode), colour(back, mode))

  it.each(TEXTS)('%s can be read on every paper (WCAG 1.4.3: 4.5:1)', (text) => {
    for (const paper of PAPERS) expect(ratio(text, paper), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-strong'],
    ['paper', 'ink'],
    ['ink', 'accent-soft'],
    ['ink-soft', 'accent-soft'],
    ['accent', 'accent-soft'],
    ['ink', 'added'],
    ['ink', 'removed'],
    ['ink', 'info-soft'],
    ['ink', 'success-soft'],
    ['ink', 'warning-soft'],
    ['ink', 'error-soft'],
    ['state-rejected', 'error-soft'],
  ])('%s can be read on %s', (text, back) => {
    expect(ratio(text, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['line-strong', 'focus', 'accent', 'state-rejected'])(
    '%s can be seen as an edge (WCAG 1.4.11: 3:1)',
    (edge) => {
      for (const paper of PAPERS) expect(ratio(edge, paper), `${edge} on ${paper}`).toBeGreaterThanOrEqual(3)
    },
  )
})

function colour(name: string, mode: Mode): string {
  const pair = tokens.get(name)
  if (pair === undefined) throw new Error(`no colour ${name} in tokens.css`)
  return pair[mode]
}

/** Contrast ratio of two sRGB colours, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

import { describe, expect, it } from 'vitest'
import { refuseCostly } from '@/core/formats/markdown/refuse-costly'

const prose = `${'The shuttle flies *fast* past [the beam](/beam), and `back`. '.repeat(20)}\n\n`

describe('refuseCostly', () => {
  it.each([
    ['a book of prose', prose.repeat(1_000)],
    ['one long list', '- an item of the list\n'.repeat(20_000)],
    ['many short quotations in one piece', '> a\n\n'.repeat(2_000)],
    ['code indented far', `${' '.repeat(400)}x\n`.repeat(100)],
    ['quotations in quotations', `${'> '.repeat(20)}a\n`],
  ])('lets %s through', (_, text) => {
    expect(refuseCostly([text])).toBeUndefined()
  })

  it.each([
    ['containers in one line', `fine\n\n${'>'.repeat(50_000)}`, 3],
    ['containers by indentation', `${' '.repeat(102)}- a`, 1],
    ['brackets', '['.repeat(50_000), 1],
    ['openings of comments', 'a <!--'.repeat(10_000), 1],
    ['underlined headings', 'a\n=\n'.repeat(10_000), 6_326],
    ['quotations', '> a\n\n'.repeat(10_000), 6_325],
  ])('refuses too many %s and names the line', (_, text, line) => {
    expect(refuseCostly([text])).toEqual({ ok: false, code: 'markdown-too-nested', values: { line } })
  })

  it('counts what the pieces cost together', () => {
    const piece = 'a <!--'.repeat(1_000)
    expect(refuseCostly(Array.from({ length: 10 }, () => piece))).toBeUndefined()
    expect(refuseCostly(Array.from({ length: 100 }, () => piece))).toMatchObject({ code: 'markdown-too-nested' })
  })
})

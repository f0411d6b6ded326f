import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '@/core/formats/markdown/read'
import { splitMarkdown } from '@/core/formats/markdown/split-markdown'

const line = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'words',
    '- item',
    '  - inner',
    '1. one',
    '> quote',
    '> ```',
    '```',
    '~~~',
    '````',
    '  ```',
    '    code',
  ],
  ...[
    '<div>',
    '</div>',
    '<!-- remark -->',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<?x',
    '?>',
    '***',
    '===',
    '---',
    '# Title',
  ],
  ...['- ```', '  words', 'a `b', '`` c', '\t- tab', '[^1]: note', 'text[^1]', '<!doctype html>', '<![CDATA[', ']]>'],
)
/** Words enough that a boundary comes every few lines. */
const filler = `${'lorem ipsum dolor sit amet '.repeat(60).trim()}\n`
const document = fc
  .array(fc.tuple(line, fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((lines) => `x\n\n${lines.map(([text, isLong]) => `${text}\n${isLong ? `${filler}\n` : ''}`).join('')}`)

/** FC_RUNS=3000 for a thorough search: half a minute. */
const RUNS = process.env.FC_RUNS ? { numRuns: Number(process.env.FC_RUNS) } : { seed: 20_240_806, numRuns: 60 }

describe('splitMarkdown', () => {
  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(splitMarkdown(text).join('')).toBe(text)
      }),
    )
  })

  it('cuts only where the blocks stay the same', { timeout: 600_000 }, () => {
    const definition = '[whole]: /a\n\n'
    fc.assert(
      fc.property(document, (text) => {
        expect(splitMarkdown(definition + text)).toHaveLength(1)
        expect(blocksOf(text)).toEqual(blocksOf(definition + text).slice(1))
      }),
      RUNS,
    )
  })

  it('cuts long texts, but not inside fences', () => {
    expect(splitMarkdown(`${filler}\n${filler}\n${filler}`)).toHaveLength(3)
    expect(splitMarkdown(`\`\`\`\n${filler}\n${filler}\n\`\`\`\n\n${filler}`)).toHaveLength(2)
  })
})

function blocksOf(text: string): readonly unknown[] {
  const read = readMarkdown(text)
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.values)}`)
  return read.value.blocks
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineCommand } from '@/cli/command'
import { helpFor, helpForAll } from '@/cli/help'
import { commands, main } from '@/cli/main'
import { fail, succeed } from '@/core/model/result'

const carry = defineCommand({
  name: 'carry things',
  summary: 'Carry things from here to there',
  arguments: ['THING'],
  options: { to: { value: 'PLACE', help: 'Where to' }, fast: { help: 'Run' } },
  input: z.object({ thing: z.string().min(1), to: z.string(), fast: z.boolean().default(false) }),
  async run({ thing, to, fast }) {
    if (to === 'nowhere') return fail('port-taken', { port: 3000 })
    return succeed({ text: `${thing} is in ${to}`, data: { thing, to, fast } })
  },
})
const entry = { name: carry.name, summary: carry.summary, load: async () => carry }

const written = { out: '', err: '' }

/** What a person sees of one command line. */
async function type(...words: string[]) {
  Object.assign(written, { out: '', err: '' })
  await main(words, [...commands, entry])
  return { code: process.exitCode, ...written }
}

function collect(stream: keyof typeof written, text: string | Uint8Array): boolean {
  written[stream] += String(text)
  return true
}

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => collect('out', text))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => collect('err', text))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

describe('the command line', () => {
  it('runs a command of two words with its argument and options and exits with 0', async () => {
    expect(await type('carry', 'things', 'lamp', '--to', 'attic')).toEqual({
      code: 0,
      out: 'lamp is in attic\n',
      err: '',
    })
  })

  it('answers one object with --json', async () => {
    const { out } = await type('carry', 'things', 'lamp', '--to', 'attic', '--fast', '--json')
    expect(JSON.parse(out)).toEqual({ thing: 'lamp', to: 'attic', fast: true })
  })

  it('exits with 1 and one line when the command fails', async () => {
    const { code, out, err } = await type('carry', 'things', 'lamp', '--to', 'nowhere')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Port 3000 is taken .* PORT=3001\.\n$/)
  })

  it('answers the code of a failure with --json', async () => {
    const { code, out } = await type('carry', 'things', 'lamp', '--to', 'nowhere', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ error: { code: 'port-taken', values: { port: 3000 } } })
  })

  it.each([
    ['a command that does not exist', ['carrot']],
    ['half a command', ['carry']],
    ['an option that does not exist', ['carry', 'things', 'lamp', '--too', 'attic']],
    ['an option without its value', ['carry', 'things', 'lamp', '--to']],
    ['a missing argument', ['carry', 'things', '--to', 'attic']],
    ['an argument too many', ['carry', 'things', 'lamp', 'chair', '--to', 'attic']],
  ])('exits with 2 and says so for %s', async (_title, words) => {
    const { code, out, err } = await type(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  it('lists its commands without being given one', async () => {
    const { code, out } = await type()
    expect(code).toBe(0)
    for (const { name } of commands) expect(out).toContain(name)
  })

  it('explains a command with --help, also when the rest is wrong', async () => {
    const { code, out } = await type('carry', 'things', '--help', '--too')
    expect(code).toBe(0)
    expect(out).toBe(`${helpFor(carry)}\n`)
    for (const part of ['THING', '--to PLACE', '--fast', '--json', 'Exit codes']) expect(out).toContain(part)
  })
})

describe('every command', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    '%s loads under its name',
    async (name, command) => {
      const loaded = await command.load()
      expect(loaded.name).toBe(name)
      expect(loaded.summary).toBe(command.summary)
    },
  )

  it('is listed', () => {
    expect(helpForAll(commands)).toContain('start')
  })
})

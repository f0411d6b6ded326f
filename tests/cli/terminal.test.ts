import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

/** Speaks when it is told to, and ends when nobody is left to tell it. */
const SPEAKER = `
  import { openTerminal } from '@/cli/terminal'
  const terminal = openTerminal('text')
  process.on('message', () => {
    terminal.say('is anybody there?')
    console.error('is anybody there?')
    setImmediate(() => process.send('spoken'))
  })
  process.send('ready')
`

describe('the terminal', () => {
  it('goes on when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SPEAKER], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const exited = once(child, 'exit')
    await once(child, 'message')
    child.stdout?.destroy()
    child.stderr?.destroy()
    for (const word of ['once', 'twice']) {
      child.send(word)
      const [answer] = await Promise.race([once(child, 'message'), exited])
      expect(answer).toBe('spoken')
    }
    child.disconnect()
    expect(await exited).toEqual([0, null])
  })
})

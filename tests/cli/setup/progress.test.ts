import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withProgress } from '@/cli/setup/progress.mjs'

let written = ''
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'] })
  written = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** What is said about a step that takes so long. */
async function saidAbout(durationMs: number): Promise<string> {
  const step = withProgress('Baking', () => new Promise((resolve) => setTimeout(resolve, durationMs)))
  await vi.advanceTimersByTimeAsync(durationMs)
  await step
  return written
}

describe('the progress of a step', () => {
  it('is not spoken of when it is quick', async () => {
    expect(await saidAbout(900)).toBe('')
  })

  it('is told with its seconds, and its end', async () => {
    expect(await saidAbout(2_500)).toBe('  Baking … 1 s\n  Baking: 2.5 s\n')
  })

  it('is told every ten seconds in a log', async () => {
    expect((await saidAbout(25_000)).split('\n').filter((line) => line.includes('…'))).toHaveLength(3)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainFailure } from '@/cli/explain-failure'
import { fail } from '@/core/model/result'
import { listSourceFiles } from '@/tests/source-files'

/** Every code that the layers below hand to `start` and `migrate`. */
function codesInUse(): readonly string[] {
  const files = listSourceFiles(/\.ts$/).filter((path) =>
    /^(cli\/|data\/(embedded-postgres\/|migrate|check-database)|server\/(env|http\/serve-))/.test(path),
  )
  const codes = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bfail\('([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  )
  return [...new Set(codes)]
}

describe('the line for a failure', () => {
  it('exists for every code, says what is wrong and how to mend it, on one line', async () => {
    expect(codesInUse().length).toBeGreaterThan(15)
    for (const code of codesInUse()) {
      const line = await explainFailure(fail(code))
      expect(line, code).not.toBe(`${code} {}`)
      if (code !== 'build-failed') expect(line.split('\n'), code).toHaveLength(1)
    }
  })

  it('is the one the pages show for a failure of a command', async () => {
    const failure = fail('malformed-byte', { offset: 3, encoding: 'Shift_JIS' })
    expect(await explainFailure(failure)).toMatch(/position 3 .*Shift_JIS/)
  })

  it('shows the bare code of a failure nobody foresaw', async () => {
    expect(await explainFailure(fail('something-new', { at: 3 }))).toBe('something-new {"at":3}')
  })
})

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectCluster } from '@/data/embedded-postgres/inspect-cluster'
import { temporaryFolder } from '@/tests/data/embedded-postgres/temporary-folder'

function clusterWith(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'postgres')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('what stands at the place of the cluster', () => {
  it('is absent when there is no folder, or an empty one', () => {
    expect(inspectCluster(join(temporaryFolder(), 'postgres'), '18')).toEqual({ ok: true, value: 'absent' })
    expect(inspectCluster(clusterWith({}), '18')).toEqual({ ok: true, value: 'absent' })
  })

  it('is a cluster of this version', () => {
    expect(inspectCluster(clusterWith({ PG_VERSION: '18\n' }), '18')).toEqual({ ok: true, value: 'present' })
  })

  it('FLT-05 is refused and left alone when another version made it', () => {
    const folder = clusterWith({ PG_VERSION: '16\n', base: '' })
    expect(inspectCluster(folder, '18')).toMatchObject({
      code: 'cluster-of-another-version',
      values: { found: '16', wanted: '18' },
    })
    expect(readdirSync(folder)).toEqual(['PG_VERSION', 'base'])
  })

  it('FLT-05 is refused and left alone when it is something else', () => {
    const folder = clusterWith({ 'holiday.jpg': '…' })
    expect(inspectCluster(folder, '18')).toMatchObject({ code: 'cluster-not-recognised' })
    expect(readdirSync(folder)).toEqual(['holiday.jpg'])
  })
})

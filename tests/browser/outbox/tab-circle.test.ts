import { describe, expect, it } from 'vitest'
import { joinTabCircle, type TabCircle } from '@/browser/outbox/tab-circle'
import { FakeBrowser, settle } from '@/tests/browser/outbox/fake-world'

const KINDS = [
  ['with Web Locks', (browser: FakeBrowser): TabCircle => browser.world().tabs],
  [
    'without Web Locks',
    (browser: FakeBrowser): TabCircle => {
      const { tabs, channel } = browser.world()
      tabs.leave()
      return joinTabCircle(tabs.id, undefined, channel)
    },
  ],
] as const

describe.each(KINDS)('a tab %s', (_kind, join) => {
  it('sees the others while they live', async () => {
    const browser = new FakeBrowser()
    const [one, two] = [join(browser), join(browser)]
    await settle()
    expect(await one.liveTabs()).toEqual(new Set([one.id, two.id]))
    two.leave()
    await settle()
    expect(await one.liveTabs()).toEqual(new Set([one.id]))
  })

  it('runs the work and gives its answer', async () => {
    expect(await join(new FakeBrowser()).exclusively('work', async () => 42)).toBe(42)
  })
})

it('lets one tab work at a time', async () => {
  const browser = new FakeBrowser()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    order.push(`${name} ends`)
  }
  const [one, two] = [browser.world().tabs, browser.world().tabs]
  await Promise.all([one.exclusively('send', work('one')), two.exclusively('send', work('two'))])
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

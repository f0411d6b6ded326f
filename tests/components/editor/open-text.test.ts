import { beforeEach, describe, expect, it } from 'vitest'
import { createOutbox, type Outbox } from '@/browser/outbox/outbox'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import { createCellStore } from '@/components/editor/cell-store'
import { createOpenText, type OpenText } from '@/components/editor/open-text'
import { createRowStore, type RowStore } from '@/components/editor/row-store'
import type { EditedCell, EditorEvents, SegmentEditor } from '@/components/editor/segment-editor'
import { type InlineContent, plainTextOf, textContent } from '@/core/model/inline-content'
import type { EditorRow } from '@/core/protocol/articles'
import type { UnitView } from '@/core/protocol/units'
import { ANNA, ARTICLE, FakeBrowser, settle, unitId, view } from '@/tests/browser/outbox/fake-world'

/** The editor as far as the open text uses it: what it holds, and who listens. */
class FakeEditor {
  text: InlineContent = []
  isInComposition = false
  #events: EditorEvents | undefined
  open(cell: EditedCell, events: EditorEvents) {
    this.text = cell.content
    this.#events = events
  }
  close() {
    this.#events = undefined
  }
  type(text: string) {
    this.text = textContent(text)
    if (!this.isInComposition) this.#events?.onChange(this.text)
  }
  compose(isComposing: boolean) {
    this.isInComposition = isComposing
    if (!isComposing) this.#events?.onChange(this.text)
    this.#events?.onComposition(isComposing)
  }
  replace(content: InlineContent) {
    this.text = content
  }
  content() {
    return this.text
  }
  isComposing() {
    return this.isInComposition
  }
  focus() {}
}

interface World {
  readonly browser: FakeBrowser
  readonly outbox: Outbox
  readonly editor: FakeEditor
  readonly rows: RowStore
  readonly text: OpenText
  take(unit: UnitView): void
  shown(): string
}

async function world(first: UnitView = view(1, 'base', 5)): Promise<World> {
  const browser = new FakeBrowser()
  browser.server.units.set(first.id, first)
  const outbox = createOutbox(ANNA, browser.world())
  await outbox.flush()
  const cells = createCellStore()
  cells.attach(outbox)
  const rows = createRowStore()
  rows.addRows([{ position: 0, segmentId: 's', units: { en: first } } as unknown as EditorRow], ['en'], 1)
  const editor = new FakeEditor()
  const text = createOpenText({ articleId: ARTICLE, rows, cells, editor: editor as unknown as SegmentEditor })
  const take = (unit: UnitView) => {
    rows.setUnit(unit)
    text.refresh(unit.id)
  }
  outbox.onNews((news) => {
    if (news.kind !== 'saved') return
    rows.setUnit(news.unit)
    text.acknowledge(news.unit)
    text.refresh(news.unit.id)
  })
  text.open(first, 'label')
  return { browser, outbox, editor, rows, text, take, shown: () => plainTextOf(editor.text) }
}

beforeEach(() => openOutboxStore().clear(ANNA))

describe('the open text', () => {
  it('saves what is typed on top of what was there', async () => {
    const { browser, editor } = await world()
    editor.type('base and more')
    await browser.clock.pass(2_000)
    expect(browser.server.received[0]).toMatchObject({ baseRevision: 5, intent: 'draft' })
    editor.type('base and more still')
    await browser.clock.pass(2_000)
    expect(browser.server.textOf(1)).toBe('base and more still')
    expect(browser.server.units.get(unitId(1))?.revision).toBe(7)
  })

  it('shows text of an earlier visit that was not saved', async () => {
    const { browser, outbox, text, rows, shown, editor } = await world()
    browser.server.isReachable = false
    editor.type('unsaved')
    text.close()
    editor.text = []
    text.open(rows.unit(unitId(1)) ?? view(1, '', 0), 'label')
    expect(shown()).toBe('unsaved')
    expect(outbox.getState().cells.size).toBe(1)
  })

  it('brings in what somebody else saved, while nothing is typed', async () => {
    const { take, shown, browser, editor } = await world()
    take(view(1, 'theirs', 6))
    browser.server.units.set(unitId(1), view(1, 'theirs', 6))
    expect(shown()).toBe('theirs')
    editor.type('theirs and mine')
    await browser.clock.pass(2_000)
    expect(browser.server.textOf(1)).toBe('theirs and mine')
  })

  it('CON-01 leaves what one is typing alone, and overwrites nothing', async () => {
    const { take, shown, browser, editor, outbox } = await world()
    editor.type('mine')
    browser.server.units.set(unitId(1), view(1, 'theirs', 6))
    take(view(1, 'theirs', 6))
    expect(shown()).toBe('mine')
    await browser.clock.pass(2_000)
    expect(browser.server.textOf(1)).toBe('theirs')
    expect(outbox.getState().cells.get(unitId(1))?.entry.conflict?.text).toBe('theirs')
  })

  it('TXT-10 replaces nothing while composing, and does not take the other text for its own base', async () => {
    const { take, shown, browser, editor, outbox } = await world()
    editor.compose(true)
    editor.type('にほん')
    browser.server.units.set(unitId(1), view(1, 'theirs', 6))
    take(view(1, 'theirs', 6))
    expect(shown()).toBe('にほん')
    editor.compose(false)
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('theirs')
    expect(outbox.getState().cells.get(unitId(1))?.entry.conflict?.text).toBe('theirs')
  })

  it('TXT-10 goes on from its own save that was acknowledged during a composition', async () => {
    const { browser, editor } = await world()
    editor.type('one')
    await browser.clock.pass(1_400)
    void browser.clock.pass(200)
    editor.compose(true)
    editor.compose(false)
    editor.type('one two')
    await settle()
    await browser.clock.pass(3_000)
    expect(browser.server.textOf(1)).toBe('one two')
  })

  it('saves at once when one goes on to another cell', async () => {
    const { browser, editor, text } = await world()
    editor.type('done here')
    text.close()
    await browser.clock.pass(0)
    expect(browser.server.textOf(1)).toBe('done here')
  })
})

describe('confirming', () => {
  it.each<[string, Partial<UnitView>, string, readonly string[]]>([
    ['an untranslated text', { state: 'initial' }, 'typed', ['confirm']],
    ['a text as it stands that is waiting to be confirmed', { state: 'initial' }, 'base', ['confirm']],
    ['a text that was sent back', { state: 'rejected' }, 'base', ['confirm']],
    ['a text whose source has changed', { state: 'translated', isOutdated: true }, 'base', ['confirm']],
    ['nothing that is confirmed already', { state: 'translated' }, 'base', []],
    ['nothing that is approved', { state: 'reviewed' }, 'base', []],
  ])('sends %s', async (_name, changes, typed, intents) => {
    const { browser, editor, text } = await world({ ...view(1, 'base', 5), ...changes })
    if (typed !== 'base') editor.type(typed)
    expect(text.confirm()).toBe(true)
    await browser.clock.pass(100)
    expect(browser.server.received.map(({ intent }) => intent)).toEqual(intents)
  })

  it('has nothing to say of an empty text', async () => {
    const { text, editor } = await world(view(1, '', 0))
    expect(text.confirm()).toBe(false)
    editor.type('  ')
    expect(text.confirm()).toBe(false)
  })
})

import type { SaveIntent } from '@/browser/outbox/outbox-entry'
import type { CellStore } from '@/components/editor/cell-store'
import type { RowStore } from '@/components/editor/row-store'
import type { CaretPlace, SegmentEditor } from '@/components/editor/segment-editor'
import { isEmptyContent } from '@/core/model/canonical-content'
import type { ArticleId, UnitId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import { directionOf } from '@/core/model/locale'
import type { UnitView } from '@/core/protocol/units'

/** The text the person has open, and its way to the outbox. */
export interface OpenText {
  unitId(): UnitId | undefined
  open(unit: UnitView, label: string): void
  close(): void
  focus(place?: CaretPlace): void
  /** Says that the text as it stands renders the source. False when there is no text to say it of. */
  confirm(): boolean
  /** The server has this text now, by our own save. */
  acknowledge(unit: UnitView): void
  /** The text may have changed outside the editor: brings it in, unless an input method is composing. */
  refresh(unitId: UnitId): void
}

interface OpenTextParts {
  readonly articleId: ArticleId
  readonly rows: RowStore
  readonly cells: CellStore
  readonly editor: SegmentEditor
}

interface Base {
  readonly unit: UnitView
  /** What the text in the editor started from. Not simply the newest: see `refresh`. */
  readonly revision: number
  readonly content: InlineContent
}

export function createOpenText({ articleId, rows, cells, editor }: OpenTextParts): OpenText {
  let base: Base | undefined

  function typed(content: InlineContent, intent: SaveIntent): void {
    if (base === undefined) return
    const { unit, revision, content: baseContent } = base
    const typedUnit = { unitId: unit.id, articleId, locale: unit.locale, revision, content: baseContent }
    cells.outbox()?.typed(typedUnit, content, intent)
  }

  function rebase(unit: UnitView): void {
    base = { unit, revision: unit.revision, content: unit.content }
  }

  function close(): void {
    editor.close()
    if (base !== undefined) cells.outbox()?.left(base.unit.id)
    base = undefined
  }

  return {
    unitId: () => base?.unit.id,
    close,
    focus: (place) => editor.focus(place),
    open(unit, label) {
      if (base?.unit.id === unit.id) return
      close()
      rebase(unit)
      const { id: key, locale } = unit
      const content = cells.cell(unit.id)?.entry.content ?? unit.content
      editor.open(
        { key, content, locale, direction: directionOf(locale), label },
        {
          onChange: (changed) => typed(changed, 'draft'),
          onComposition(isComposing) {
            if (isComposing) cells.outbox()?.hold(unit.id)
            else cells.outbox()?.release(unit.id)
          },
        },
      )
    },
    confirm() {
      const content = editor.content()
      if (base === undefined || isEmptyContent(content)) return false
      if (needsConfirmation(rows.unit(base.unit.id) ?? base.unit) || cells.cell(base.unit.id) !== undefined) {
        typed(content, 'confirm')
      }
      return true
    },
    acknowledge(unit) {
      if (base?.unit.id === unit.id && cells.cell(unit.id) === undefined) rebase(unit)
    },
    refresh(unitId) {
      // While composing, the text and what it started from stay as they are; the save will be stale, and merged then.
      if (base?.unit.id !== unitId || editor.isComposing()) return
      const pending = cells.cell(unitId)?.entry
      const unit = rows.unit(unitId) ?? base.unit
      if (pending === undefined) rebase(unit)
      editor.replace(pending?.content ?? unit.content)
    },
  }
}

function needsConfirmation({ state, isOutdated }: UnitView): boolean {
  return state === 'initial' || state === 'rejected' || isOutdated
}

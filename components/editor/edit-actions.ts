import { callApi } from '@/browser/api-client'
import { copySource, insertCode, toggleCode } from '@/components/editor/code-commands'
import type { EditSession, LiveParts } from '@/components/editor/edit-session'
import { type Direction, findUntranslated } from '@/components/editor/find-untranslated'
import { codesOf, type InlineCode, missingCodes } from '@/components/editor/missing-codes'
import type { EditorShortcutId } from '@/components/editor/shortcuts'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import { findRowOperation } from '@/core/protocol/articles'

/** What the person is told when a key had nothing to do. */
export type ActionRemark = 'nothing-to-confirm' | 'all-translated' | 'no-missing-codes'

export type ActionResult = ActionRemark | undefined

/** Does what a shortcut, or the button that stands for it, says. */
export async function runEditAction(session: EditSession, id: EditorShortcutId): Promise<ActionResult> {
  const live = session.live.get()
  if (live === undefined) return undefined
  switch (id) {
    case 'confirm-next':
      return confirm(session, live, () => stepRow(session, 1))
    case 'confirm-next-untranslated':
      return confirm(session, live, () => goToUntranslated(session, 'next'))
    case 'next-untranslated':
      return goToUntranslated(session, 'next')
    case 'previous-untranslated':
      return goToUntranslated(session, 'previous')
    case 'save-now':
      await session.cells.outbox()?.flush()
      return undefined
    default:
      return isWritingAction(id) ? write(session, live, id) : go(session, id)
  }
}

async function confirm(session: EditSession, live: LiveParts, next: () => ActionResult | Promise<ActionResult>) {
  if (session.cursor.get().mode === 'walk') {
    session.move({ kind: 'enter' })
    return undefined
  }
  return live.text.confirm() ? next() : 'nothing-to-confirm'
}

const WRITING = ['copy-source', 'insert-code', 'bold', 'italic', 'line-break', 'undo', 'redo'] as const
type WritingAction = (typeof WRITING)[number]

function isWritingAction(id: EditorShortcutId): id is WritingAction {
  return (WRITING as readonly string[]).includes(id)
}

function write(session: EditSession, { editor: { editor, content } }: LiveParts, id: WritingAction): ActionResult {
  const cursor = session.cursor.get()
  if (cursor.mode === 'walk') return undefined
  const source = sourceAt(session)
  const missing = missingCodes(source, content())
  switch (id) {
    case 'copy-source':
      copySource(editor, source)
      return undefined
    case 'insert-code': {
      const [code] = missing
      if (code === undefined) return 'no-missing-codes'
      insertCode(editor, code)
      return undefined
    }
    case 'line-break':
      insertCode(editor, missing.find(isBreak) ?? newBreak(content()))
      return undefined
    case 'bold':
    case 'italic':
      toggleCode(editor, id, missing)
      return undefined
    case 'undo':
      editor.commands.undo()
      return undefined
    case 'redo':
      editor.commands.redo()
      return undefined
  }
}

function go(session: EditSession, id: Exclude<EditorShortcutId, WritingAction>): ActionResult {
  const unitId = session.unitAt(session.cursor.get())?.id
  switch (id) {
    case 'next-row':
      return stepRow(session, 1)
    case 'previous-row':
      return stepRow(session, -1)
    case 'next-language':
      session.move({ kind: 'column', by: 1 })
      return undefined
    case 'previous-language':
      session.move({ kind: 'column', by: -1 })
      return undefined
    case 'leave-text':
      session.move({ kind: 'leave' })
      return undefined
    case 'list':
    case 'list-walking':
      session.dialog.set({ kind: 'shortcuts' })
      return undefined
    case 'go-to':
      session.dialog.set({ kind: 'go-to' })
      return undefined
    case 'compare':
      if (unitId !== undefined && session.cells.cell(unitId)?.entry.conflict !== undefined) {
        session.dialog.set({ kind: 'compare', unitId })
      }
      return undefined
    case 'history':
      if (unitId !== undefined) session.dialog.set({ kind: 'history', unitId })
      return undefined
  }
  return undefined
}

/** To the next row that holds another unit: one text may stand beside several sentences. */
export function stepRow(session: EditSession, by: 1 | -1): undefined {
  const cursor = session.cursor.get()
  const unit = session.unitAt(cursor)
  let steps = by
  while (unit !== undefined && session.unitAt({ ...cursor, position: cursor.position + steps })?.id === unit.id) {
    steps += by
  }
  session.move({ kind: 'row', by: steps })
}

async function goToUntranslated(session: EditSession, direction: Direction): Promise<ActionResult> {
  const { article, rows, cells } = session
  const { position: start, column } = session.cursor.get()
  const locale = session.grid().columns.includes(column) ? column : session.grid().columns[0]
  if (locale === undefined) return 'all-translated'
  const position = await findUntranslated(start, {
    rows,
    locale,
    direction,
    isConfirmed: (unitId) => cells.cell(unitId)?.entry.intent === 'confirm',
    async ask(from) {
      const query = {
        articleId: article.id,
        locale: locale as Locale,
        filter: 'untranslated',
        from,
        direction,
      } as const
      const answer = await callApi(findRowOperation, query)
      return answer.ok ? answer.value.position : null
    },
  })
  if (position === null) return 'all-translated'
  session.move({ kind: 'place', position, column: locale, mode: 'write' })
  return undefined
}

/** The source beside the cursor: all sentences the unit covers, as one. */
export function sourceAt(session: EditSession): InlineContent {
  const cursor = session.cursor.get()
  const row = session.rows.row(cursor.position)
  const covered = session.unitAt(cursor)?.segmentIds.length ?? 1
  const contents = Array.from({ length: covered }, (_, index) => session.rows.row(cursor.position + index)?.content)
  return row === undefined ? [] : contents.flatMap((content) => content ?? [])
}

function isBreak(code: InlineCode): boolean {
  return code.kind === 'ph' && code.type === 'break'
}

function newBreak(content: InlineContent): InlineCode {
  const used = new Set(codesOf(content).map(({ id }) => id))
  let count = 1
  while (used.has(`br${count}`)) count += 1
  return { kind: 'ph', id: `br${count}`, type: 'break', label: '' }
}

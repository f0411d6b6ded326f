import { callApi } from '@/browser/api-client'
import { followArticle } from '@/browser/live-events'
import type { OutboxNews } from '@/browser/outbox/outbox'
import { pageOutbox } from '@/browser/outbox/page-outbox'
import { type CellStore, createCellStore } from '@/components/editor/cell-store'
import type { Columns } from '@/components/editor/columns-state'
import { type Cursor, type CursorMove, type GridShape, moveCursor } from '@/components/editor/cursor-state'
import { createOpenText, type OpenText } from '@/components/editor/open-text'
import { countChange } from '@/components/editor/progress-state'
import { createRowLoader, type RowLoader } from '@/components/editor/row-loader'
import { createRowStore, type RowStore } from '@/components/editor/row-store'
import { type CaretPlace, createSegmentEditor, type SegmentEditor } from '@/components/editor/segment-editor'
import { createValueStore, type ValueStore } from '@/components/editor/value-store'
import type { UnitId, UserId } from '@/core/model/ids'
import { succeed } from '@/core/model/result'
import type { Progress } from '@/core/model/version'
import { type ArticleOverview, type EditorRow, getArticleOperation, listRowsOperation } from '@/core/protocol/articles'
import { getUnitOperation, type UnitView } from '@/core/protocol/units'

/** A window over the editor. */
export type EditorDialog =
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'go-to' }
  | { readonly kind: 'compare'; readonly unitId: UnitId }
  | { readonly kind: 'history'; readonly unitId: UnitId }

/** What is there in the browser only, once the page is alive. */
export interface LiveParts {
  readonly editor: SegmentEditor
  readonly text: OpenText
  readonly loader: RowLoader
}

export interface SessionStart {
  readonly article: ArticleOverview
  readonly userId: UserId
  readonly columns: Columns
  readonly position: number
  readonly firstRows: { readonly rows: readonly EditorRow[]; readonly total: number }
}

/** One person at work on one article: everything the grid shows and does, outside React. */
export interface EditSession {
  readonly article: ArticleOverview
  readonly rows: RowStore
  readonly cells: CellStore
  readonly cursor: ValueStore<Cursor>
  readonly columns: ValueStore<Columns>
  readonly progress: ValueStore<Readonly<Record<string, Progress>>>
  readonly dialog: ValueStore<EditorDialog | undefined>
  readonly live: ValueStore<LiveParts | undefined>
  /** Where a click wants the caret in the cell it opens. */
  readonly caret: ValueStore<CaretPlace | undefined>
  /** What happened that the person should hear of. */
  readonly news: ValueStore<OutboxNews | undefined>
  /** The person has been in the grid: from then on the focus follows the cursor. */
  readonly isTouched: ValueStore<boolean>
  grid(): GridShape
  move(move: CursorMove): void
  unitAt(cursor: Cursor): UnitView | undefined
  takeUnit(unit: UnitView): void
  connect(): () => void
}

// Counts made by others are fetched when their work pauses, not for each sentence.
const RECOUNT_AFTER_MS = 3_000
// One hears of one's own save twice; its answer is on its way while the event arrives.
const OWN_ANSWER_MS = 500

export function createEditSession(start: SessionStart): EditSession {
  const { article } = start
  const rows = createRowStore()
  rows.addRows(start.firstRows.rows, start.columns, start.firstRows.total)
  const writable = article.versions.filter(({ canTranslate }) => canTranslate).map(({ locale }) => locale as string)
  const columns = createValueStore(start.columns)

  const session: EditSession = {
    article,
    rows,
    columns,
    cells: createCellStore(),
    cursor: createValueStore(firstCursor(start, writable)),
    progress: createValueStore(progressOf(article)),
    dialog: createValueStore<EditorDialog | undefined>(undefined),
    live: createValueStore<LiveParts | undefined>(undefined),
    caret: createValueStore<CaretPlace | undefined>(undefined),
    news: createValueStore<OutboxNews | undefined>(undefined),
    isTouched: createValueStore(false),
    grid: () => ({ rowCount: rows.total, columns: columns.get(), writable }),
    move(move) {
      // Moving would end the composition in the middle of a word.
      if (session.live.get()?.editor.isComposing()) return
      session.isTouched.set(true)
      session.cursor.set(moveCursor(session.cursor.get(), move, session.grid()))
    },
    unitAt({ position, column }) {
      const unitId = rows.row(position)?.unitIds[column]
      return unitId === undefined ? undefined : rows.unit(unitId)
    },
    takeUnit(unit) {
      const before = rows.unit(unit.id)
      if (!rows.setUnit(unit) || before === undefined) return
      const counts = session.progress.get()
      const progress = counts[unit.locale]
      if (progress !== undefined)
        session.progress.set({ ...counts, [unit.locale]: countChange(progress, before, unit) })
    },
    connect: () => connect(session, start.userId),
  }
  // A cursor in a column that was hidden goes to one that is there.
  columns.subscribe(() => session.cursor.set(moveCursor(session.cursor.get(), { kind: 'row', by: 0 }, session.grid())))
  return session
}

function firstCursor({ columns, position }: SessionStart, writable: readonly string[]): Cursor {
  const column = columns.find((locale) => writable.includes(locale)) ?? columns[0] ?? 'source'
  return { position, column, mode: 'walk' }
}

function progressOf({ versions }: ArticleOverview): Readonly<Record<string, Progress>> {
  return Object.fromEntries(versions.map(({ locale, progress }) => [locale, progress]))
}

/** Brings the session to life: outbox, live events, loading, the editor. The answer ends all of it. */
function connect(session: EditSession, userId: UserId): () => void {
  const { article, rows, cells } = session
  const outbox = pageOutbox(userId)
  const detach = cells.attach(outbox)
  const editor = createSegmentEditor()
  const text = createOpenText({ articleId: article.id, rows, cells, editor })
  const loader = createRowLoader(rows, rowSource(session))
  const stopNews = outbox.onNews((news) => hear(session, text, news))
  const unfollow = follow(session)
  const stopRefreshing = rows.subscribe(() => {
    const open = text.unitId()
    if (open !== undefined) text.refresh(open)
  })
  session.live.set({ editor, text, loader })
  return () => {
    unfollow()
    stopRefreshing()
    text.close()
    stopNews()
    loader.stop()
    detach()
    session.live.set(undefined)
    editor.destroy()
  }
}

function hear(session: EditSession, text: OpenText, news: OutboxNews): void {
  if (news.kind === 'saved' || news.kind === 'saved-elsewhere') {
    session.takeUnit(news.unit)
    if (news.kind === 'saved') text.acknowledge(news.unit)
  } else {
    text.refresh(news.unitId)
  }
  session.news.set(news)
}

function follow(session: EditSession): () => void {
  const { article, rows } = session
  let recount: ReturnType<typeof setTimeout> | undefined
  const recountLater = () => {
    clearTimeout(recount)
    recount = setTimeout(() => void countAgain(session), RECOUNT_AFTER_MS)
  }
  const unfollow = followArticle(article.id, {
    onUnit({ unitId, revision }) {
      if (rows.unit(unitId) === undefined) recountLater()
      else setTimeout(() => void catchUp(session, unitId, revision), OWN_ANSWER_MS)
    },
    onVersion: recountLater,
    onGap() {
      session.live.get()?.loader.again()
      recountLater()
    },
  })
  return () => {
    clearTimeout(recount)
    unfollow()
  }
}

/** Fetches a unit that has gone on without us. */
async function catchUp(session: EditSession, unitId: UnitId, revision: number): Promise<void> {
  if ((session.rows.unit(unitId)?.revision ?? revision) >= revision) return
  const unit = await callApi(getUnitOperation, { unitId })
  if (unit.ok) session.takeUnit(unit.value)
}

async function countAgain(session: EditSession): Promise<void> {
  const answer = await callApi(getArticleOperation, { articleId: session.article.id })
  if (answer.ok) session.progress.set(progressOf(answer.value))
}

function rowSource({ article }: EditSession): Parameters<typeof createRowLoader>[1] {
  return {
    async fetchRows({ locales, from, count }) {
      const answer = await callApi(listRowsOperation, {
        articleId: article.id,
        locales: locales.join(),
        from,
        count,
      })
      return answer.ok ? succeed(answer.value) : answer
    },
    after(ms, work) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    chance: () => Math.random(),
  }
}

import type { CallCode } from '@/browser/api-client'
import type { OutboxNews, OutboxWorld } from '@/browser/outbox/outbox'
import { entryKey, type OutboxEntry } from '@/browser/outbox/outbox-entry'
import type { OutboxEvent } from '@/browser/outbox/outbox-event'
import type { OutboxState } from '@/browser/outbox/outbox-state'
import { sendableCells, wakeAt } from '@/browser/outbox/outbox-status'
import { verdictOf } from '@/browser/outbox/save-verdict'
import type { UnitId } from '@/core/model/ids'
import type { Failure } from '@/core/model/result'
import type { UnitView } from '@/core/protocol/units'

/** Saves of different units under way at once: enough to empty fifty cells quickly over a slow line. */
const PARALLEL_SAVES = 4

interface FlusherParts {
  readonly world: OutboxWorld
  dispatch(event: OutboxEvent): void
  getState(): OutboxState
  tell(news: OutboxNews): void
  /** Resolves when the unit's entry is in the browser's storage, or was refused. */
  written(unitId: UnitId): Promise<void>
}

export interface Flusher {
  /** Sets the clock for the next save that falls due. */
  schedule(): void
  flush(): Promise<void>
  stop(): void
}

/** Sends what is due, one tab of the browser at a time, and only while the same person is signed in. */
export function createFlusher(parts: FlusherParts): Flusher {
  const { world, getState } = parts
  let cancel = () => {}
  let running: Promise<void> | undefined
  let isStopped = false

  async function pass(): Promise<void> {
    const { userId } = getState().owner
    await world.tabs.exclusively(`hexapla-outbox:${userId}`, async () => {
      await adoptOrphans(parts)
      if (!isWorthAsking(getState(), world.now())) return
      if (!(await isSamePerson(parts))) return
      await Promise.all(Array.from({ length: PARALLEL_SAVES }, () => sendAll(parts)))
    })
  }

  function flush(): Promise<void> {
    if (isStopped) return Promise.resolve()
    running ??= pass().finally(() => {
      running = undefined
      schedule()
    })
    return running
  }

  function schedule(): void {
    cancel()
    const at = wakeAt(getState())
    if (running !== undefined || isStopped || at === undefined) return
    cancel = world.after(Math.max(0, at - world.now()), () => void flush())
  }

  return {
    schedule,
    flush,
    stop() {
      isStopped = true
      cancel()
    },
  }
}

function isWorthAsking({ cells, link }: OutboxState, now: number): boolean {
  if (link.kind === 'waiting') return link.retryAt <= now
  return cells.size > 0 || link.kind !== 'up'
}

/** Takes over what tabs that are no more left in the store: the oldest first, one entry a unit at a time. */
async function adoptOrphans({ world, getState, dispatch, tell }: FlusherParts): Promise<void> {
  const { owner } = getState()
  const [entries, live] = await Promise.all([
    world.store.entriesOf(owner.userId).catch(() => []),
    world.tabs.liveTabs(),
  ])
  const orphans = entries.filter((entry) => !live.has(entry.tabId)).sort((one, other) => one.typedAt - other.typedAt)
  for (const orphan of orphans) {
    if (getState().cells.has(orphan.unitId)) continue
    const entry: OutboxEntry = { ...orphan, tabId: owner.tabId, key: entryKey(owner, orphan.unitId) }
    await world.store.move(orphan.key, entry).catch(() => undefined)
    // Somebody may have typed there while the store was busy.
    if (getState().cells.has(orphan.unitId)) continue
    dispatch({ kind: 'adopted', entries: [entry], at: world.now() })
    tell({ kind: 'recovered', unitId: entry.unitId })
  }
}

/**
 * The session may have ended, or another person may have signed in from another tab; their cookie would carry this
 * person's text under their name (AUTH-09). So the server is asked before anything is sent.
 */
async function isSamePerson({ world, getState, dispatch }: FlusherParts): Promise<boolean> {
  const { owner, link } = getState()
  const answer = await world.whoAmI()
  if (!answer.ok) {
    dispatch({ kind: 'unreachable', code: answer.code, at: world.now(), chance: world.chance() })
    return false
  }
  if (answer.value === owner.userId) {
    if (isMendedBy(link)) dispatch({ kind: 'resumed' })
    return true
  }
  dispatch(answer.value === null ? { kind: 'signed-out' } : { kind: 'other-person' })
  return false
}

/** An answer to the question who is signed in ends these; a full disk or a limit shows only at the next save. */
function isMendedBy(link: OutboxState['link']): boolean {
  return link.kind === 'waiting' ? link.code === 'network-lost' : link.kind !== 'up'
}

async function sendAll(parts: FlusherParts): Promise<void> {
  for (;;) {
    const [next] = sendableCells(parts.getState(), parts.world.now())
    if (next === undefined) return
    await sendOne(parts, next.entry.unitId)
  }
}

async function sendOne(parts: FlusherParts, unitId: UnitId): Promise<void> {
  const { world, getState, dispatch, tell, written } = parts
  dispatch({ kind: 'sending', unitId, operationId: world.newOperationId() })
  // The attempt is stored before it is sent: after a crash it is repeated under the same id (CON-06).
  await written(unitId)
  const entry = getState().cells.get(unitId)?.entry
  if (entry?.attempt === undefined) return
  const answer = await world.save(entry, entry.attempt)
  if (!answer.ok) return settle(parts, unitId, answer)
  dispatch({ kind: 'acknowledged', unitId, unit: answer.value, at: world.now() })
  tell({ kind: 'saved', unit: answer.value })
}

function settle(parts: FlusherParts, unitId: UnitId, failure: Failure<CallCode>): void {
  const { world, getState, dispatch, tell } = parts
  const { cells, held } = getState()
  const cell = cells.get(unitId)
  if (cell === undefined) return
  const event = verdictOf(failure, { unitId, at: world.now(), chance: world.chance() })
  if (event.kind !== 'stale') {
    dispatch(event)
  } else if (held.has(unitId)) {
    // Not while an input method composes: the save is tried again afterwards and answered the same.
    dispatch({ kind: 'operation-unusable', unitId, at: event.at })
  } else {
    dispatch({ ...event, merged: world.merge(cell.entry, event.theirs) })
    tell(newsOf(getState(), event.theirs))
  }
}

function newsOf({ cells }: OutboxState, theirs: UnitView): OutboxNews {
  const met = cells.get(theirs.id)?.entry
  if (met === undefined) return { kind: 'saved', unit: theirs }
  return { kind: met.conflict === undefined ? 'merged' : 'conflict', unitId: theirs.id }
}

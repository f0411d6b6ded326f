import { callApi } from '@/browser/api-client'
import { newOperationId } from '@/browser/new-operation-id'
import { connectToPage } from '@/browser/outbox/connect-to-page'
import { createOutbox, type Outbox, type OutboxWorld } from '@/browser/outbox/outbox'
import { openOutboxStore } from '@/browser/outbox/outbox-store'
import { joinTabCircle, openTabChannel, type TabChannel } from '@/browser/outbox/tab-circle'
import type { TabMessage } from '@/browser/outbox/tab-message'
import { mergeContent } from '@/core/diff/merge-content'
import type { UserId } from '@/core/model/ids'
import { succeed } from '@/core/model/result'
import * as field from '@/core/protocol/fields'
import { getSessionOperation } from '@/core/protocol/session'
import { saveUnitOperation } from '@/core/protocol/units'

// A save that hangs longer than this is repeated; the operation's id keeps it from being applied twice.
const SAVE_TIMEOUT_MS = 20_000

interface PageOutbox {
  readonly userId: UserId
  readonly outbox: Outbox
  readonly close: () => void
}

let current: PageOutbox | undefined

/** The one outbox of this page, alive from the first page of the workbench one opens until the tab is closed. */
export function pageOutbox(userId: UserId): Outbox {
  if (current?.userId === userId) return current.outbox
  current?.close()
  const outbox = createOutbox(userId, browserWorld(openTabChannel()))
  const disconnect = connectToPage(outbox)
  current = {
    userId,
    outbox,
    close() {
      disconnect()
      outbox.close()
    },
  }
  void outbox.flush()
  return outbox
}

/** Sends what may be sent for whoever is signed in, and says how many of their texts still wait in this browser. */
export async function sendBeforeSignOut(): Promise<number> {
  const session = await callApi(getSessionOperation, {}, { signal: AbortSignal.timeout(SAVE_TIMEOUT_MS) })
  const signedIn = field.userId.safeParse(session.ok ? session.value.person?.id : undefined)
  if (!signedIn.success) return 0
  const outbox = pageOutbox(signedIn.data)
  await outbox.storeNow()
  await outbox.flush()
  return pendingCount(signedIn.data)
}

/** How many of this user's texts wait in this browser; 0 when the browser keeps none. */
function pendingCount(userId: string): Promise<number> {
  return openOutboxStore()
    .countOf(userId)
    .catch(() => 0)
}

/** Tells every outbox of this browser to ask who is signed in; called after signing in or out. */
export function announceSessionChange(): void {
  announceToTabs({ kind: 'session-changed' })
  void current?.outbox.flush()
}

function announceToTabs(message: TabMessage): void {
  const channel = openTabChannel()
  channel.post(message)
  channel.close()
}

function browserWorld(channel: TabChannel): OutboxWorld {
  return {
    store: openOutboxStore(),
    tabs: joinTabCircle(newOperationId(), navigator.locks, channel),
    channel,
    async save({ unitId }, attempt) {
      const input = { unitId, ...attempt, content: [...attempt.content] }
      const answer = await callApi(saveUnitOperation, input, { signal: AbortSignal.timeout(SAVE_TIMEOUT_MS) })
      return answer.ok ? succeed(answer.value.unit) : answer
    },
    async whoAmI() {
      const answer = await callApi(getSessionOperation, {}, { signal: AbortSignal.timeout(SAVE_TIMEOUT_MS) })
      return answer.ok ? succeed(answer.value.person?.id ?? null) : answer
    },
    merge({ baseContent, content, locale }, theirs) {
      const merged = mergeContent(baseContent, content, theirs.content, locale)
      return merged.ok ? merged.value : undefined
    },
    now: () => Date.now(),
    chance: () => Math.random(),
    newOperationId: () => newOperationId(),
    after(ms, work) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  }
}

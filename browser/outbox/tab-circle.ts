const TAB = 'hexapla-tab:'
// Long enough for a tab that is busy painting, short enough not to delay what a dead tab left behind.
const ANSWER_WAIT_MS = 500

/** What the tabs of one browser tell each other. */
export interface TabChannel {
  post(message: unknown): void
  listen(hear: (message: unknown) => void): () => void
}

/** This tab among the others: which of them are alive, and whose turn it is to send. */
export interface TabCircle {
  readonly id: string
  /** Runs the work while no other tab runs work of the same name. */
  exclusively<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer>
  /** Ids of the tabs that are open, this one included. */
  liveTabs(): Promise<ReadonlySet<string>>
  leave(): void
}

/**
 * With Web Locks a tab is alive as long as it holds its lock, which the browser releases even after a crash. Where
 * they are missing (plain http), tabs are asked; one that does not answer in time may be taken for closed, and what it
 * had typed is then sent twice and compared, never lost.
 */
export function joinTabCircle(id: string, locks: LockManager | undefined, channel: TabChannel): TabCircle {
  return locks === undefined ? circleByAsking(id, channel) : circleByLocks(id, locks)
}

function circleByLocks(id: string, locks: LockManager): TabCircle {
  let leave = () => {}
  const closed = new Promise<void>((resolve) => {
    leave = resolve
  })
  void locks.request(`${TAB}${id}`, () => closed)
  return {
    id,
    leave: () => leave(),
    exclusively: (name, work) => locks.request(name, work) as ReturnType<typeof work>,
    async liveTabs() {
      const { held = [] } = await locks.query()
      const names = held.flatMap(({ name }) => (name?.startsWith(TAB) ? [name.slice(TAB.length)] : []))
      return new Set([id, ...names])
    },
  }
}

interface Roll {
  readonly roll: 'call' | 'here'
  readonly tabId: string
}

function circleByAsking(id: string, channel: TabChannel): TabCircle {
  const leave = channel.listen((message) => {
    if (isRoll(message) && message.roll === 'call') channel.post({ roll: 'here', tabId: id } satisfies Roll)
  })
  return {
    id,
    leave,
    exclusively: (_name, work) => work(),
    async liveTabs() {
      const alive = new Set([id])
      const stop = channel.listen((message) => {
        if (isRoll(message)) alive.add(message.tabId)
      })
      channel.post({ roll: 'call', tabId: id } satisfies Roll)
      await new Promise((resolve) => setTimeout(resolve, ANSWER_WAIT_MS))
      stop()
      return alive
    },
  }
}

function isRoll(message: unknown): message is Roll {
  return typeof message === 'object' && message !== null && 'roll' in message && 'tabId' in message
}

/** The channel of this site's tabs; silent where the browser has none. */
export function openTabChannel(): TabChannel & { close(): void } {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hexapla')
  return {
    post: (message) => channel?.postMessage(message),
    listen(hear) {
      const onMessage = (event: MessageEvent) => hear(event.data)
      channel?.addEventListener('message', onMessage)
      return () => channel?.removeEventListener('message', onMessage)
    },
    close: () => channel?.close(),
  }
}

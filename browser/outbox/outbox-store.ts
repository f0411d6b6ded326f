import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type OutboxEntry, outboxEntrySchema } from '@/browser/outbox/outbox-entry'

const DATABASE = 'hexapla'
const STORE = 'outbox'
const BY_USER = 'by-user'

interface OutboxDatabase extends DBSchema {
  [STORE]: { key: string; value: OutboxEntry; indexes: { [BY_USER]: string } }
}

/** The browser's own storage of unacknowledged text. Every method rejects when the browser refuses. */
export interface OutboxStore {
  put(entry: OutboxEntry): Promise<void>
  remove(key: string): Promise<void>
  /** Puts the entry under its new key and takes the old one away, in one step. */
  move(oldKey: string, entry: OutboxEntry): Promise<void>
  /** Entries of one user only; what another build wrote and this one cannot read stays where it is. */
  entriesOf(userId: string): Promise<readonly OutboxEntry[]>
  countOf(userId: string): Promise<number>
  clear(userId: string): Promise<void>
}

/** Opens the store at the first need, and again after the browser has closed it (low memory, cleared site data). */
export function openOutboxStore(factory: () => Promise<IDBPDatabase<OutboxDatabase>> = openDatabase): OutboxStore {
  let opened: Promise<IDBPDatabase<OutboxDatabase>> | undefined
  type Work<Answer> = (database: IDBPDatabase<OutboxDatabase>) => Promise<Answer>
  async function runOnce<Answer>(work: Work<Answer>): Promise<Answer> {
    opened ??= factory()
    const current = opened
    try {
      return await work(await current)
    } catch (error) {
      if (opened === current) opened = undefined
      await current.then((database) => database.close()).catch(() => undefined)
      throw error
    }
  }
  // The first failure may only say that the connection was closed behind our back.
  const run = <Answer>(work: Work<Answer>): Promise<Answer> => runOnce(work).catch(() => runOnce(work))
  return {
    put: (entry) => run(async (database) => void (await database.put(STORE, entry))),
    remove: (key) => run((database) => database.delete(STORE, key)),
    move: (oldKey, entry) => run((database) => moveEntry(database, oldKey, entry)),
    entriesOf: (userId) => run((database) => readEntries(database, userId)),
    countOf: (userId) => run((database) => database.countFromIndex(STORE, BY_USER, userId)),
    clear: (userId) => run((database) => clearEntries(database, userId)),
  }
}

function openDatabase(): Promise<IDBPDatabase<OutboxDatabase>> {
  return openDB<OutboxDatabase>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore(STORE, { keyPath: 'key' }).createIndex(BY_USER, 'userId')
    },
    blocking(_current, _blocked, event) {
      // Another tab runs a newer build and waits for us; the next write opens the new database.
      const { target } = event
      if (target instanceof IDBDatabase) target.close()
    },
  })
}

async function moveEntry(database: IDBPDatabase<OutboxDatabase>, oldKey: string, entry: OutboxEntry): Promise<void> {
  const change = database.transaction(STORE, 'readwrite')
  await Promise.all([change.store.put(entry), change.store.delete(oldKey), change.done])
}

async function readEntries(database: IDBPDatabase<OutboxDatabase>, userId: string): Promise<readonly OutboxEntry[]> {
  const stored: readonly unknown[] = await database.getAllFromIndex(STORE, BY_USER, userId)
  return stored.flatMap((value) => {
    const entry = outboxEntrySchema.safeParse(value)
    return entry.success ? [entry.data] : []
  })
}

async function clearEntries(database: IDBPDatabase<OutboxDatabase>, userId: string): Promise<void> {
  const change = database.transaction(STORE, 'readwrite')
  const keys = await change.store.index(BY_USER).getAllKeys(userId)
  await Promise.all([...keys.map((key) => change.store.delete(key)), change.done])
}

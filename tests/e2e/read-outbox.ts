import type { Page } from '@playwright/test'

/** What one unsent text looks like to somebody who opens the browser's storage. */
export interface StoredEntry {
  readonly userId: string
  readonly unitId: string
  readonly text: string
}

/** Every text that waits in this browser, whoever typed it. */
export function readOutbox(page: Page): Promise<readonly StoredEntry[]> {
  return page.evaluate(async () => {
    const found: { userId: string; unitId: string; text: string }[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          reading.onsuccess = resolve
        })
        for (const { userId, unitId, content } of reading.result) {
          found.push({ userId, unitId, text: content.map((node: { text?: string }) => node.text ?? '').join('') })
        }
      }
      database.close()
    }
    return found
  })
}

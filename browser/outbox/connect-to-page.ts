import type { Outbox } from '@/browser/outbox/outbox'
import { summarize } from '@/browser/outbox/outbox-status'

const ASKED = 'hexapla-persistence-asked'

/** Stores and sends when the page is about to go away, and sends when the network or the person is back. */
export function connectToPage(outbox: Outbox): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const leave = () => {
    void outbox.storeNow()
    void outbox.flush()
  }
  const comeBack = () => void outbox.flush()
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : comeBack()), { signal })
  window.addEventListener('pagehide', leave, { signal })
  window.addEventListener('pageshow', comeBack, { signal })
  window.addEventListener('online', comeBack, { signal })
  window.addEventListener('focus', comeBack, { signal })
  window.addEventListener('beforeunload', (event) => guard(outbox, event), { signal })
  const stopAsking = outbox.subscribe(() => {
    if (outbox.getState().cells.size === 0) return
    stopAsking()
    void askForPersistence()
  })
  return () => {
    stopAsking()
    stop.abort()
  }
}

/** Only text that is nowhere but in this page's memory is worth the browser's question (FLT-13). */
function guard(outbox: Outbox, event: BeforeUnloadEvent): void {
  if (summarize(outbox.getState()).notStored > 0) event.preventDefault()
}

/** Asks the browser, once, not to clear what is stored here when its disk runs low. */
async function askForPersistence(): Promise<void> {
  try {
    if (navigator.storage === undefined || localStorage.getItem(ASKED) !== null) return
    localStorage.setItem(ASKED, 'yes')
    await navigator.storage.persist()
  } catch {
    // A browser that forbids storage altogether forbids the question too; the cells will say "not stored".
  }
}

/** The element the shell renders; react-aria leaves it audible behind a modal because of `data-live-announcer`. */
export const ANNOUNCER_ID = 'announcements'

// Long enough for a screen reader to pick the text up, short enough that nobody meets it later by browsing.
const KEEP_MS = 7_000

/** Says a text to assistive technology without moving the focus; waits for a pause in its speech. */
export function announce(text: string): void {
  const region = document.getElementById(ANNOUNCER_ID)
  if (region === null) return
  const line = document.createElement('div')
  line.textContent = text
  region.append(line)
  setTimeout(() => line.remove(), KEEP_MS)
}

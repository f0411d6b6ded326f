import type { Page } from '@playwright/test'

/** What a probe in the page has measured so far. All times in milliseconds. */
export interface Probes {
  /** From the navigation to the first frame with a character typed into a cell; `undefined` until then. */
  interactiveAt?: number
  /** Each key press: to the end of the frame that shows it, and how much of that was work rather than waiting. */
  readonly keys: { readonly toPaint: number; readonly work: number }[]
  /** When each frame began. */
  readonly frames: number[]
}

declare global {
  interface Window {
    probes: Probes
  }
}

/** Puts the probes into every page before its own scripts run. */
export async function installProbes(page: Page): Promise<void> {
  await page.addInitScript(probe)
}

function probe(): void {
  const probes: Probes = { keys: [], frames: [] }
  window.probes = probes
  let pressed: { readonly at: number; written?: number } | undefined

  function afterPaint(act: () => void): void {
    requestAnimationFrame(() => {
      // A message sent while a frame begins is delivered when it has been laid out and painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = act
      port2.postMessage(undefined)
    })
  }

  function watchKey(key: { readonly at: number; written?: number }): void {
    let frameAt = 0
    requestAnimationFrame(() => {
      frameAt = performance.now()
    })
    afterPaint(() => {
      const now = performance.now()
      const written = key.written ?? key.at
      probes.keys.push({ toPaint: now - key.at, work: written - key.at + (now - frameAt) })
    })
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (!(event.target instanceof HTMLElement) || !event.target.isContentEditable || event.key.length !== 1) return
      pressed = { at: event.timeStamp }
      watchKey(pressed)
    },
    true,
  )
  window.addEventListener('input', () => {
    if (pressed !== undefined) pressed.written = performance.now()
    if (probes.interactiveAt !== undefined) return
    afterPaint(() => {
      probes.interactiveAt ??= performance.now()
    })
  })
}

/** Writes down every frame from now on, until `readFrames`. */
export function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.probes.frames.length = 0
    requestAnimationFrame(function next(now) {
      window.probes.frames.push(now)
      requestAnimationFrame(next)
    })
  })
}

export interface FrameRates {
  readonly perSecond: number
  /** Frames in the worst second, wherever it begins. */
  readonly slowestSecond: number
  readonly longestMs: number
}

export async function readFrames(page: Page): Promise<FrameRates> {
  const frames = await page.evaluate(() => window.probes.frames)
  const first = frames[0] ?? 0
  const last = frames.at(-1) ?? first
  const lengths = frames.slice(1).map((at, index) => at - (frames[index] ?? at))
  const seconds = frames.filter((at) => at + 1_000 <= last).map((from) => countBetween(frames, from, from + 1_000))
  return {
    perSecond: (frames.length - 1) / ((last - first) / 1_000),
    slowestSecond: Math.min(...seconds),
    longestMs: Math.max(...lengths),
  }
}

function countBetween(frames: readonly number[], from: number, to: number): number {
  return frames.filter((at) => at >= from && at < to).length
}

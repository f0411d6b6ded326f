// The sample article as readers get it: one after the other, ten at once, and from one language to the next.
import { reportLoad } from '@/tests/bench/machine-load'
import { openBrowser, openPage } from '@/tests/bench/open-browser'
import { processorTime } from '@/tests/bench/processor-time'
import { milliseconds, quantile, report } from '@/tests/bench/quantiles'
import { openConnection } from '@/tests/bench/timed-requests'
import { startApp } from '@/tests/rig/app-process'

const PAGE = '/en/six-columns'
const LANGUAGES = ['ja', 'fr', 'ko', 'es', 'en']
const REQUESTS = 1_000
const WARM_UP = 100
const READERS = 10
const PARALLEL_MS = 15_000
const SWITCHES = 20

const app = await startApp({ env: { HEXAPLA_SAMPLE: 'on' } })
const origin = `http://127.0.0.1:${app.port}`
try {
  await measureOneReader()
  await measureTenReaders()
  await measureSwitches()
} finally {
  await app.dispose()
}

async function measureOneReader(): Promise<void> {
  const connection = openConnection(origin)
  report('reader page, the very first request', milliseconds(await connection.time(PAGE)), '–')
  for (let count = 0; count < WARM_UP; count += 1) await connection.time(PAGE)
  const times: number[] = []
  const usedBefore = processorTime(app.pid)
  for (let count = 0; count < REQUESTS; count += 1) times.push(await connection.time(PAGE))
  report(`reader page to its last byte, ${REQUESTS} requests: p95`, milliseconds(quantile(times, 0.95)), '≤ 20 ms')
  report('  p50', milliseconds(quantile(times, 0.5)), '–')
  const usedMs = (processorTime(app.pid) - usedBefore) / REQUESTS
  report('  processor time of the server for one', milliseconds(usedMs), '–')
  report('  bytes, compressed', String(connection.lastBytes()), '–')
  reportLoad()
  connection.close()
}

async function measureTenReaders(): Promise<void> {
  const endsAt = performance.now() + PARALLEL_MS
  const perReader = await Promise.all(
    Array.from({ length: READERS }, async () => {
      const connection = openConnection(origin)
      const times: number[] = []
      while (performance.now() < endsAt) times.push(await connection.time(PAGE))
      connection.close()
      return times
    }),
  )
  const times = perReader.flat()
  report(`pages per second, ${READERS} connections`, (times.length / (PARALLEL_MS / 1000)).toFixed(0), '–')
  report('  p95', milliseconds(quantile(times, 0.95)), '–')
  reportLoad()
}

/** From the click on a language to the first frame that shows the text in it. */
async function measureSwitches(): Promise<void> {
  const browser = await openBrowser()
  const page = await openPage(browser)
  await page.goto(`${origin}${PAGE}`, { waitUntil: 'networkidle' })
  const times: number[] = []
  for (let count = 0; count < SWITCHES; count += 1) {
    times.push(await page.evaluate(switchLanguage, LANGUAGES[count % LANGUAGES.length] ?? ''))
  }
  const answers = await page.evaluate(readAnswerTimes)
  await browser.close()
  report(`language switch, click to text, ${SWITCHES} switches: p50`, milliseconds(quantile(times, 0.5)), '–')
  report('  slowest', milliseconds(Math.max(...times)), '–')
  report('  of it the server answering: p50', milliseconds(quantile(answers, 0.5)), '–')
  reportLoad()
}

/** Runs in the page. */
function switchLanguage(locale: string): Promise<number> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    document.querySelector<HTMLElement>(`nav a[hreflang="${locale}"]`)?.click()
    requestAnimationFrame(function look() {
      if (document.querySelector(`article[lang="${locale}"]`) === null) requestAnimationFrame(look)
      else resolve(performance.now() - startedAt)
    })
  })
}

/** Runs in the page: how long each request for the parts of another page took. */
function readAnswerTimes(): number[] {
  const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return requests
    .filter(({ name }) => new URL(name).searchParams.has('_rsc'))
    .map(({ requestStart, responseEnd }) => responseEnd - requestStart)
}

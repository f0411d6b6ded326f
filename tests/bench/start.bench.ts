// The second start of a house that is built and has its sample: from the command to a served page.
import { milliseconds, report } from '@/tests/bench/quantiles'
import { makeDataFolder, startApp } from '@/tests/rig/app-process'

const dataFolder = await makeDataFolder()
const first = await timeStart()
report('first start with an empty data folder, already built', milliseconds(first), '≤ 10 s')
const again = [await timeStart(), await timeStart(), await timeStart()]
report('second start to a served page, slowest of 3', milliseconds(Math.max(...again)), '≤ 5 s')

async function timeStart(): Promise<number> {
  const startedAt = performance.now()
  const app = await startApp({ dataFolder, env: { HEXAPLA_SAMPLE: 'on' } })
  const page = await fetch(`http://127.0.0.1:${app.port}/en`)
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`)
  await page.text()
  const elapsed = performance.now() - startedAt
  await app.terminate()
  return elapsed
}

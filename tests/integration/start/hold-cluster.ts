// A process that opens the cluster of a folder and keeps it: what the tests kill.
//   node --import tsx tests/integration/start/hold-cluster.ts FOLDER
import { openCluster } from '@/data/embedded-postgres/open-cluster'

const opened = await openCluster({
  folder: process.argv[2] ?? '',
  report: (event) => process.stdout.write(`${JSON.stringify({ report: event })}\n`),
})
process.stdout.write(`${JSON.stringify(opened)}\n`)
if (opened.ok) setInterval(() => undefined, 60_000)

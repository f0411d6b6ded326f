import { z } from 'zod'
import { defineCommand, type Outcome } from '@/cli/command'
import { root } from '@/cli/setup/root.mjs'
import { checkSettings } from '@/cli/start/check-settings'
import { dataFolderIn } from '@/cli/start/open-database'
import { type RunningServer, startServer } from '@/cli/start/start-server'
import { stopServer } from '@/cli/start/stop-server'
import type { Terminal } from '@/cli/terminal'
import type { Result } from '@/core/model/result'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs until a signal ends it; `npm start` and `npm run dev` are this. */
export const start = defineCommand({
  name: 'start',
  summary: 'Start the server, with its own PostgreSQL unless DATABASE_URL names one',
  arguments: [],
  options: { dev: { help: 'Compile pages when they are asked for and show changes at once' } },
  input: z.object({ dev: z.boolean().default(false) }),
  async run({ dev }, terminal): Promise<Result<Outcome>> {
    const stayAtSignal = leaveAtSignal()
    process.chdir(root)
    const mode = dev ? 'development' : 'production'
    const env = checkSettings(process.env, mode)
    if (!env.ok) return env
    const dataFolder = dataFolderIn(env.value.dataFolder)
    const running = await startServer({ env: env.value, mode, dataFolder, terminal })
    if (!running.ok) return running
    stayAtSignal()
    const asked = untilAsked()
    announce(running.value, terminal)
    await asked
    terminal.say('Stopping …')
    process.exit((await stopServer(running.value)) === 'stopped' ? 0 : 1)
  },
})

/** While starting there is nobody to wait for: the programs of the step at work end with this process. */
function leaveAtSignal(): () => void {
  const leave = (_signal: NodeJS.Signals, number: number) => process.exit(128 + number)
  for (const signal of SIGNALS) process.on(signal, leave)
  return () => {
    for (const signal of SIGNALS) process.off(signal, leave)
  }
}

/** Resolves at the first signal. npm passes Ctrl-C on as a second one, so further ones mean nothing more. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve())
  })
}

function announce({ publicOrigin, setUpLink, database }: RunningServer, terminal: Terminal): void {
  terminal.say(`\nHexapla is ready: ${publicOrigin}`)
  if (setUpLink !== undefined) terminal.say(`Set up the administrator, once: ${setUpLink}`)
  terminal.say('Ctrl-C stops it.')
  const { url: databaseUrl, administratorUrl } = database
  terminal.event({ event: 'ready', url: publicOrigin, setUpLink, databaseUrl, administratorUrl, pid: process.pid })
}

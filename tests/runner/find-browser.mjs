import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run-command.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * A Chromium to test with: `HEXAPLA_TEST_BROWSER`, one on the path, Playwright's own, else one it installs (Playwright's,
 * else Debian's package when we are root). `executablePath` is undefined for Playwright's own.
 */
export async function findBrowser() {
  return (
    fromEnvironment() ??
    onPath() ??
    (await playwrightsOwn()) ??
    (await installPlaywrights()) ??
    (await installDebians())
  )
}

function fromEnvironment() {
  const executablePath = process.env.HEXAPLA_TEST_BROWSER
  return executablePath ? { executablePath, description: `${executablePath} (HEXAPLA_TEST_BROWSER)` } : undefined
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const executablePath = join(folder, name)
      if (isExecutable(executablePath)) return { executablePath, description: executablePath }
    }
  }
  return undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? { description: "Playwright's own Chromium" } : undefined
}

async function installPlaywrights() {
  console.log("no Chromium found: trying to install Playwright's own")
  await run(['node_modules/.bin/playwright', 'install', '--only-shell', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  })
  return playwrightsOwn()
}

async function installDebians() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall) {
    console.log("installing Debian's chromium package")
    await run(['apt-get', 'update', '-qq'])
    await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  }
  const browser = onPath()
  if (browser !== undefined) return browser
  throw new Error('no Chromium: install chromium or google-chrome, or set HEXAPLA_TEST_BROWSER to one')
}

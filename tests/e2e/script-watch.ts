import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { expect, serverOrigin } from '@/tests/e2e/fixtures'
import { TRAP } from '@/tests/e2e/hostile-texts'

/** What a page did that no text may make it do; empty is what we promise. */
export interface ScriptWatch {
  readonly incidents: readonly string[]
}

/** From now on every page and frame of this browser reports a sprung trap, a dialog, and a breach of its policy. */
export async function watchForScripts(context: BrowserContext): Promise<ScriptWatch> {
  const incidents: string[] = []
  await context.exposeFunction(TRAP, () => incidents.push('a text was run'))
  await context.exposeFunction('__reportViolation', (violation: string) => incidents.push(violation))
  await context.addInitScript(() => {
    const report = (violation: string) =>
      (window as unknown as { __reportViolation(text: string): void }).__reportViolation(violation)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      report(`${effectiveDirective} broken by ${blockedURI} ${sample}`),
    )
  })
  const watchPage = (page: Page) =>
    page.on('dialog', (dialog) => {
      incidents.push(`a dialog says ${dialog.message()}`)
      void dialog.dismiss()
    })
  context.pages().forEach(watchPage)
  context.on('page', watchPage)
  context.on('request', (request) => {
    if (new URL(request.url()).hostname === 'hostile.invalid') incidents.push(`the page asked for ${request.url()}`)
  })
  return { incidents }
}

/** Elements and attributes of the page that can only have come out of a text; no text may bring any. */
export function findForeignElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isAddress = (name: string) => /^(href|src|action|formaction|xlink:href|data|srcdoc)$/.test(name)
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const reasons = [...reasonsIn(element), ...[...element.attributes].flatMap(reasonsInAttribute)]
      return reasons.map((reason) => `${reason}: ${element.outerHTML.slice(0, 200)}`)
    })

    function reasonsIn(element: Element): readonly string[] {
      const name = element.localName.toLowerCase()
      const isForeign = /^(iframe|frame|object|embed|applet|base|portal|plaintext|xmp|math|animate|foreignobject)$/
      return [
        ...(isForeign.test(name) ? ['element'] : []),
        ...(/^pwned/.test(element.id) || /^pwned/.test(element.getAttribute('name') ?? '') ? ['marked'] : []),
        ...(name === 'meta' && element.hasAttribute('http-equiv') ? ['meta'] : []),
        ...(element instanceof HTMLScriptElement && !isOurs(element) ? ['script'] : []),
        ...(element instanceof HTMLStyleElement && element.nonce === '' ? ['style'] : []),
      ]
    }

    function reasonsInAttribute({ name, value }: Attr): readonly string[] {
      return [
        ...(/^on/i.test(name) ? [`handler ${name}`] : []),
        ...(isAddress(name) && /^(javascript|data:text|vbscript)/i.test(value.trim()) ? ['address'] : []),
        ...(name === 'style' && /url\(|@import|inset: ?0/i.test(value) ? ['style of its own'] : []),
      ]
    }

    /** Ours carry the nonce of the page or come from our own folder of scripts; a block of facts runs nothing. */
    function isOurs(script: HTMLScriptElement): boolean {
      if (script.type === 'application/ld+json') return true
      if (script.src !== '') return script.src.startsWith(`${location.origin}/_next/`)
      return script.nonce !== ''
    }
  })
}

/** Nothing ran, nothing was tried, and nothing is there that a text could have made. */
export async function expectQuiet(page: Page, watch: ScriptWatch): Promise<void> {
  expect([page.url(), await findForeignElements(page)]).toEqual([page.url(), []])
  expect([page.url(), watch.incidents]).toEqual([page.url(), []])
}

/** A page of a browser of its own, under watch from its first moment. */
export async function openWatched(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: serverOrigin(), locale: 'en-GB', ...options })
  return { watch: await watchForScripts(context), page: await context.newPage() }
}

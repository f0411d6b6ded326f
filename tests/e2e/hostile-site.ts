import { once } from 'node:events'
import { createServer } from 'node:http'

export interface HostileSite {
  readonly origin: string
  close(): Promise<void>
}

/** A site of somebody else: another port is another origin. It answers each path with the page given for it. */
export async function openHostileSite(pages: Readonly<Record<string, string>>): Promise<HostileSite> {
  const server = createServer((request, response) => {
    const html = pages[request.url ?? '']
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the hostile site has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A request the attacker wants the victim's browser to make. */
export interface ForgedRequest {
  readonly address: string
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * A page that sends each request in every way another site can: as a form in the three encodings, without asking as
 * text, as a beacon, and by asking (`cors`) with the methods and the type that the API takes. `done` comes as its title
 * or, from inside a frame, as a message.
 */
export function forgingPage(requests: readonly ForgedRequest[]): string {
  return `<!doctype html><title>waiting</title><body>
<script type="application/json">${JSON.stringify(requests).replaceAll('<', '\\u003c')}</script>
<script>(${forge.toString()})(JSON.parse(document.querySelector('script').textContent))</script>`
}

/** Runs in the attacker's page. */
async function forge(requests: readonly ForgedRequest[]): Promise<void> {
  const waits: Promise<unknown>[] = []
  for (const { address, fields } of requests) {
    const json = JSON.stringify(fields)
    for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
      const frame = document.createElement('iframe')
      frame.name = `f${document.querySelectorAll('iframe').length}`
      document.body.append(frame)
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: address, enctype, target: frame.name })
      // As text a form writes name=value: with the sign inside a string of the JSON the whole is JSON.
      const [start, ...rest] = json.split('~')
      const pairs = enctype === 'text/plain' ? [[start, rest.join('~')]] : Object.entries(fields)
      for (const [name, value] of pairs) {
        const input = document.createElement('textarea')
        input.name = String(name)
        input.value = String(value)
        form.append(input)
      }
      document.body.append(form)
      waits.push(new Promise((resolve) => frame.addEventListener('load', resolve)))
      form.submit()
    }
    const headers = { 'content-type': 'text/plain' }
    waits.push(fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', headers, body: json }))
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const asked = { 'content-type': 'application/json' }
      waits.push(fetch(address, { method, mode: 'cors', credentials: 'include', headers: asked, body: json }))
    }
    navigator.sendBeacon(address, new Blob([json], { type: 'text/plain' }))
    const image = new Image()
    image.src = address
  }
  await Promise.allSettled(waits)
  document.title = 'done'
  parent.postMessage('done', '*')
}

/** The forging page once more, in a sandbox: its requests say `Origin: null`. */
export const SANDBOX_PAGE = `<!doctype html><title>waiting</title><body>
<script>addEventListener('message', () => { document.title = 'done' })</script>
<iframe sandbox="allow-scripts allow-forms" src="/forge"></iframe>`

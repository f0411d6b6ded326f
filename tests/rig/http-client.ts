import type { Operation, SentInputOf } from '@/core/protocol/operation'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose shape is what it tests.
  readonly body: any
  readonly text: string
}

/** One browser's worth of cookies, speaking to one server as that browser would. */
export class HttpClient {
  private readonly cookies = new Map<string, string>()

  constructor(
    readonly origin: string,
    /** What the browser says its origin is; another one plays the attacker, null says nothing. */
    private readonly claimedOrigin: string | null = origin,
  ) {}

  /** Calls an operation with the fields of its path, query and body in one object, as the browser's client does. */
  call<Op extends Operation>(operation: Op, input: SentInputOf<Op>, init: RequestInit = {}): Promise<Answer> {
    const fields = input as Record<string, unknown>
    const pick = (shape: object) =>
      Object.fromEntries(Object.keys(shape).flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])))
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(fields[name])))
    const query = new URLSearchParams(
      Object.entries(pick(operation.query.shape)).map(([key, value]) => [key, String(value)]),
    )
    const body = pick(operation.body.shape)
    const hasBody =
      operation.bodyKind === 'json' && operation.method !== 'GET' && Object.keys(operation.body.shape).length > 0
    return this.fetch(`/api/v1${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: operation.method,
      ...(hasBody && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      ...init,
    })
  }

  /** A request with this client's cookies; redirects are answered, not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0 && !headers.has('cookie')) headers.set('cookie', this.cookieHeader())
    if (this.claimedOrigin !== null && !headers.has('origin') && (init.method ?? 'GET') !== 'GET') {
      headers.set('origin', this.claimedOrigin)
    }
    const response = await fetch(new URL(path, this.origin), { redirect: 'manual', ...init, headers })
    this.keepCookies(response.headers)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parseJson(response.headers, text) }
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  cookie(name: string | RegExp): string | undefined {
    return [...this.cookies].find(([key]) => (typeof name === 'string' ? key === name : name.test(key)))?.[1]
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value)
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      const isGone = /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)
      if (isGone) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(at + 1))
    }
  }
}

function parseJson(headers: Headers, text: string): unknown {
  return headers.get('content-type')?.includes('application/json') && text !== '' ? JSON.parse(text) : undefined
}

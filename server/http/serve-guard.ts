const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const URL_LIMIT = 8 * 1024
const PARAMETER_LIMIT = 100

/** What Node hands over of a request before anything has looked at it. */
export interface RequestLine {
  readonly method: string
  readonly url: string
}

export type RefusedStatus = 400 | 405 | 414

/**
 * The status with which a request is refused before Next sees it, or undefined. Next answers some of these with 500, and
 * the rest are spellings of an address that could reach a page under another name than its own (NXT-06, AZ-12).
 */
export function refuseRequest({ method, url }: RequestLine): RefusedStatus | undefined {
  if (!METHODS.has(method)) return 405
  if (url.length > URL_LIMIT) return 414
  const [path = '', ...rest] = url.split('?')
  return isPlainPath(path) && isPlainQuery(rest.join('?')) ? undefined : 400
}

// `http://host/path`, `*`, `//host/path` and backslashes name a place other than a path of this server.
function isPlainPath(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//')) return false
  const decoded = decode(path)
  if (decoded === undefined || hasForbiddenCharacter(decoded)) return false
  return !decoded.split('/').some((part) => part === '.' || part === '..')
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    // A percent sign without two digits, or bytes that are not UTF-8.
    return undefined
  }
}

function hasForbiddenCharacter(text: string): boolean {
  return [...text].some((character) => character === '\\' || character < ' ' || character === '\u007f')
}

// `nxtP…` and `nxtI…` are how Next passes route parameters to itself.
function isPlainQuery(query: string): boolean {
  const keys = [...new URLSearchParams(query).keys()]
  return keys.length <= PARAMETER_LIMIT && !keys.some((key) => key === '__proto__' || /^nxt[PI]/.test(key))
}

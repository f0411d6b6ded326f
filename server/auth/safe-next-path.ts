/** Any will do: it only shows whether an address stays where it is resolved. `.invalid` belongs to nobody (RFC 2606). */
const HERE = 'https://here.invalid'

/**
 * Where to go after signing in: the path, query and fragment of `next` when it stays on this site, otherwise `home`.
 * What comes back begins with exactly one slash, so that no browser and no router reads another host into it (AUTH-16).
 */
export function safeNextPath(next: string | undefined, home = '/'): string {
  if (next === undefined || !next.startsWith('/') || !URL.canParse(next, HERE)) return home
  const url = new URL(next, HERE)
  // A router that decodes or tidies the path before it redirects must not find a second slash in it either.
  const isPlain = url.origin === HERE && !/\/\/|\\|%(?:2f|5c|0|1)/i.test(url.pathname)
  return isPlain ? `${url.pathname}${url.search}${url.hash}` : home
}

/**
 * The address of the client: the socket's, which the server writes into `x-hexapla-address` itself, or, behind n
 * trusted proxies, the nth entry of X-Forwarded-For from the right. Entries further left are the client's own claim.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | undefined {
  if (trustedProxies === 0) return headers.get('x-hexapla-address') ?? undefined
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  return hops.at(-trustedProxies) ?? headers.get('x-hexapla-address') ?? undefined
}

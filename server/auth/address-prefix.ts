import { isIP } from 'node:net'

/**
 * The network an address belongs to, as far as one person usually commands it: /24 of IPv4, /64 of IPv6. Addresses we
 * do not know share one, so that hiding it gains nothing.
 */
export function addressPrefix(address: string | undefined): string {
  if (address === undefined) return 'unknown'
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.')
  return isIP(plain) === 6 ? groupsOf(plain).slice(0, 4).join(':') : 'unknown'
}

/** The eight groups of an IPv6 address without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const before = groupsIn(head)
  const after = groupsIn(tail)
  const missing = Math.max(8 - before.length - after.length, 0)
  return [...before, ...Array<string>(missing).fill('0'), ...after]
}

function groupsIn(part: string): string[] {
  if (part === '') return []
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16).toString(16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)]
  })
}

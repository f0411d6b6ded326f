import type { OperationId } from '@/core/model/ids'

/**
 * A fresh UUID of version 7 (RFC 9562 §5.7): 48 bits of time, 74 of chance. Made by hand because
 * `crypto.randomUUID` exists only in secure contexts, and a team's server may be plain http in its own network.
 */
export function newOperationId(nowMs: number = Date.now()): OperationId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = nowMs.toString(16).padStart(12, '0')
  const tail = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'[(bytes[8] ?? 0) & 3]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(1, 4)}-${variant}${tail.slice(5, 8)}-${tail.slice(8, 20)}` as OperationId
}

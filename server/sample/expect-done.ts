import type { Result } from '@/core/model/result'

/** The sample is ours: a command that refuses it is a bug. */
export function expectDone<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`the sample was refused: ${result.code} ${JSON.stringify(result.values ?? {})}`)
}

/** Values that fill a message's placeholders; never sentences. */
export type MessageValues = Readonly<Record<string, string | number>>

/** An expected failure is a value with a code, so that a caller must look at it. */
export type Result<Value, Code extends string = string> = Success<Value> | Failure<Code>

export interface Success<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Failure<Code extends string = string> {
  readonly ok: false
  readonly code: Code
  readonly values?: MessageValues
  /** Data the caller needs to go on, such as the current text after a conflict. */
  readonly details?: unknown
}

export function succeed<Value>(value: Value): Success<Value> {
  return { ok: true, value }
}

export function fail<Code extends string>(code: Code, values?: MessageValues, details?: unknown): Failure<Code> {
  return { ok: false, code, ...(values && { values }), ...(details !== undefined && { details }) }
}

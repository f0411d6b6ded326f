import type { SyntheticEvent } from 'react'

/** The texts of a form that was sent, by the names asked for; the browser's own sending is stopped. */
export function readFields<Name extends string>(
  event: SyntheticEvent<HTMLFormElement>,
  names: readonly Name[],
): Record<Name, string> {
  event.preventDefault()
  const data = new FormData(event.currentTarget)
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Record<Name, string>
}

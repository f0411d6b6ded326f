'use client'

import { useFormatter } from 'next-intl'
import { useSyncExternalStore } from 'react'

const NEVER = () => () => {}

interface LocalTimeProps {
  /** ISO 8601. */
  readonly at: string
  readonly detail?: 'minute' | 'day'
}

/** A moment in the reader's own time zone; the server, which does not know it, writes UTC. */
export function LocalTime({ at, detail = 'minute' }: LocalTimeProps) {
  const format = useFormatter()
  const timeZone = useSyncExternalStore(
    NEVER,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const
  const minute = detail === 'minute' ? ({ hour: 'numeric', minute: '2-digit' } as const) : {}
  return <time dateTime={at}>{format.dateTime(new Date(at), { ...day, ...minute, timeZone })}</time>
}

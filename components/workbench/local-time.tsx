'use client'

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatDateTime } from '@/core/text/format-date'

const NEVER = () => () => {}

interface LocalTimeProps {
  /** ISO 8601. */
  readonly at: string
}

/** A moment in the reader's own time zone; the server, which does not know it, writes UTC. */
export function LocalTime({ at }: LocalTimeProps) {
  const locale = useLocale()
  const timeZone = useSyncExternalStore(
    NEVER,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  return (
    // The browser's tables of a language may be older or fewer than the server's: Korean and Sanskrit are.
    <time dateTime={at} suppressHydrationWarning>
      {formatDateTime(at, locale, timeZone)}
    </time>
  )
}

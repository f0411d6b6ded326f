'use client'

import { useEffect } from 'react'
import { announceSessionChange, pageOutbox } from '@/browser/outbox/page-outbox'
import type { UserId } from '@/core/model/ids'

/** Opens the person's outbox and tells the other tabs who is signed in now. Draws nothing. */
export function OutboxKeeper({ userId }: { readonly userId: UserId }) {
  useEffect(() => {
    pageOutbox(userId)
    announceSessionChange()
  }, [userId])
  return null
}

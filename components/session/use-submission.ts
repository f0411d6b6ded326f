'use client'

import { useState } from 'react'
import type { Failure, Result } from '@/core/model/result'

export interface Submission {
  readonly isPending: boolean
  /** Why the last attempt failed; gone when the next one begins. */
  readonly failure: Failure | undefined
  /** Runs one call at a time and hands its value on. */
  submit<Value>(call: () => Promise<Result<Value>>, onSuccess: (value: Value) => void): Promise<void>
}

/** What every form of a person's account does: send, wait, show why not. */
export function useSubmission(): Submission {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  return {
    isPending,
    failure,
    async submit(call, onSuccess) {
      if (isPending) return
      setPending(true)
      setFailure(undefined)
      const result = await call()
      setPending(false)
      if (result.ok) onSuccess(result.value)
      else setFailure(result)
    },
  }
}

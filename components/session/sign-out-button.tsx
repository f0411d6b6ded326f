'use client'

import type { ReactNode } from 'react'
import { callApi } from '@/browser/api-client'
import { FormFailure } from '@/components/session/form-failure'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { signOutOperation } from '@/core/protocol/session'

interface SignOutButtonProps {
  readonly next: string
  readonly children: ReactNode
}

/** Signs out and loads the page anew: nothing of the person stays in memory. What was typed stays in their outbox. */
export function SignOutButton({ next, children }: SignOutButtonProps) {
  const { isPending, failure, submit } = useSubmission()
  return (
    <>
      <Button
        isPending={isPending}
        onPress={() =>
          submit(
            () => callApi(signOutOperation, {}),
            () => window.location.assign(next),
          )
        }
      >
        {children}
      </Button>
      <FormFailure failure={failure} />
    </>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { callApi } from '@/browser/api-client'
import { announceSessionChange, sendBeforeSignOut } from '@/browser/outbox/page-outbox'
import { FormFailure } from '@/components/session/form-failure'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { signOutOperation } from '@/core/protocol/session'

interface SignOutButtonProps {
  readonly next: string
  readonly children: ReactNode
}

/**
 * Signs out and loads the page anew: nothing of the person stays in memory. What was typed is sent first; when some of
 * it cannot be, the person is asked (PRIV-08), and it stays in their outbox.
 */
export function SignOutButton({ next, children }: SignOutButtonProps) {
  const { isPending, failure, submit } = useSubmission()
  const [unsent, setUnsent] = useState(0)
  const signOut = () => submit(() => callApi(signOutOperation, {}), leave)
  const leave = () => {
    announceSessionChange()
    window.location.assign(next)
  }
  const askOrSignOut = async () => {
    const count = await sendBeforeSignOut()
    setUnsent(count)
    if (count === 0) await signOut()
  }
  return (
    <>
      <Button isPending={isPending} onPress={() => void askOrSignOut()}>
        {children}
      </Button>
      {unsent > 0 && (
        <UnsentQuestion
          unsent={unsent}
          title={children}
          onCancel={() => setUnsent(0)}
          onSignOut={() => void signOut()}
        />
      )}
      <FormFailure failure={failure} />
    </>
  )
}

interface UnsentQuestionProps {
  readonly unsent: number
  readonly title: ReactNode
  readonly onCancel: () => void
  readonly onSignOut: () => void
}

function UnsentQuestion({ unsent, title, onCancel, onSignOut }: UnsentQuestionProps) {
  const t = useTranslations()
  return (
    <Dialog title={title} role="alertdialog" isOpen onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <p>{t('editor.summary.waiting', { count: unsent })}</p>
      <p>{t('editor.notices.signedOut')}</p>
      <DialogActions>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <Button variant="danger" onPress={onSignOut}>
          {title}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FormFailure } from '@/components/session/form-failure'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions, DialogTrigger } from '@/components/ui/dialog'
import type { Result } from '@/core/model/result'

interface ConfirmButtonProps {
  readonly label: string
  /** Says whom it is about to somebody who does not see the row it stands in. */
  readonly fullLabel: string
  readonly title: string
  readonly children: ReactNode
  readonly onConfirm: () => Promise<Result<unknown>>
  readonly onDone: () => void
}

/** A button for what concerns somebody's rights: it says what will happen and asks once. */
export function ConfirmButton({ label, fullLabel, title, children, onConfirm, onDone }: ConfirmButtonProps) {
  const t = useTranslations('common')
  const { isPending, failure, submit } = useSubmission()
  return (
    <DialogTrigger>
      <Button size="small" aria-label={fullLabel}>
        {label}
      </Button>
      <Dialog title={title} role="alertdialog">
        {({ close }) => (
          <>
            <p>{children}</p>
            <FormFailure failure={failure} />
            <DialogActions>
              <Button onPress={close}>{t('cancel')}</Button>
              <Button
                variant="danger"
                isPending={isPending}
                onPress={() =>
                  submit(onConfirm, () => {
                    close()
                    onDone()
                  })
                }
              >
                {label}
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </DialogTrigger>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { FormFailure } from '@/components/session/form-failure'
import styles from '@/components/session/session.module.css'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { acceptInvitationOperation } from '@/core/protocol/session'

interface AcceptButtonProps {
  readonly secret: string
  readonly next: string
}

/** Takes an invitation up with the account one is signed in with. */
export function AcceptButton({ secret, next }: AcceptButtonProps) {
  const t = useTranslations('session.join')
  const { isPending, failure, submit } = useSubmission()
  return (
    <div className={styles.form}>
      <FormFailure failure={failure} />
      <Button
        variant="primary"
        className={styles.submit}
        isPending={isPending}
        onPress={() =>
          submit(
            () => callApi(acceptInvitationOperation, { secret }),
            () => window.location.assign(next),
          )
        }
      >
        {t('accept')}
      </Button>
    </div>
  )
}

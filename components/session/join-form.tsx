'use client'

import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { FormFailure } from '@/components/session/form-failure'
import { isPasswordFault, NewPasswordField } from '@/components/session/new-password-field'
import { readFields } from '@/components/session/read-fields'
import styles from '@/components/session/session.module.css'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { acceptInvitationOperation } from '@/core/protocol/session'

interface JoinFormProps {
  readonly secret: string
  readonly email: string
  readonly next: string
}

/** Takes an invitation up with a new account. */
export function JoinForm({ secret, email, next }: JoinFormProps) {
  const t = useTranslations('session')
  const { isPending, failure, submit } = useSubmission()
  return (
    <form
      className={styles.form}
      method="post"
      onSubmit={(event) => {
        const fields = readFields(event, ['name', 'password'])
        void submit(
          () => callApi(acceptInvitationOperation, { secret, ...fields }),
          () => window.location.assign(next),
        )
      }}
    >
      <TextField name="name" autoComplete="name" isRequired label={t('name')} />
      {/* Read only, and there so that a password manager keeps the password under the right address. */}
      <TextField name="email" type="email" autoComplete="username" isReadOnly value={email} label={t('email')} />
      <NewPasswordField failure={failure} />
      <FormFailure failure={isPasswordFault(failure) ? undefined : failure} />
      <Button type="submit" variant="primary" className={styles.submit} isPending={isPending}>
        {t('join.makeAccount')}
      </Button>
    </form>
  )
}

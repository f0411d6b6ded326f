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
import { setUpOperation } from '@/core/protocol/session'

interface SetUpFormProps {
  readonly secret: string
  readonly next: string
}

/** Makes the first administrator. */
export function SetUpForm({ secret, next }: SetUpFormProps) {
  const t = useTranslations('session')
  const { isPending, failure, submit } = useSubmission()
  return (
    <form
      className={styles.form}
      method="post"
      onSubmit={(event) => {
        const fields = readFields(event, ['name', 'email', 'password'])
        void submit(
          () => callApi(setUpOperation, { secret, ...fields }),
          () => window.location.assign(next),
        )
      }}
    >
      <TextField name="name" autoComplete="name" isRequired label={t('name')} />
      <TextField name="email" type="email" autoComplete="username" isRequired label={t('email')} />
      <NewPasswordField failure={failure} />
      <FormFailure failure={isPasswordFault(failure) ? undefined : failure} />
      <Button type="submit" variant="primary" className={styles.submit} isPending={isPending}>
        {t('setUp.submit')}
      </Button>
    </form>
  )
}

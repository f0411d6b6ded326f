'use client'

import { useTranslations } from 'next-intl'
import styles from '@/components/account/account.module.css'
import { FormFailure } from '@/components/session/form-failure'
import { readFields } from '@/components/session/read-fields'
import session from '@/components/session/session.module.css'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Failure } from '@/core/model/result'

interface PresentPasswordFormProps {
  readonly hint: string
  readonly action: string
  readonly isPending: boolean
  readonly failure: Failure | undefined
  readonly onSubmit: (password: string) => void
}

/** Asks for the password again before something that weighs. */
export function PresentPasswordForm({ hint, action, isPending, failure, onSubmit }: PresentPasswordFormProps) {
  const t = useTranslations('account.twoFactor')
  return (
    <form className={session.form} method="post" onSubmit={(event) => onSubmit(readFields(event, ['current']).current)}>
      <p className={styles.hint}>{hint}</p>
      <TextField name="current" type="password" autoComplete="current-password" isRequired label={t('password')} />
      <FormFailure failure={failure} />
      <Button type="submit" className={session.submit} isDisabled={isPending}>
        {action}
      </Button>
    </form>
  )
}

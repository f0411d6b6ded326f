'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { announce } from '@/components/ui/announce'
import { TextField } from '@/components/ui/text-field'
import { useErrorText } from '@/components/ui/use-error-text'
import type { Failure } from '@/core/model/result'

/** A password somebody chooses. What is wrong with it is said at the field. */
export function NewPasswordField({ failure }: { readonly failure: Failure | undefined }) {
  const t = useTranslations('session')
  const errorText = useErrorText()
  const error = isPasswordFault(failure) ? errorText(failure) : undefined
  // The text below a field is read out when the field is entered; this one came while the focus was on the button.
  useEffect(() => {
    if (error !== undefined) announce(error)
  }, [error])
  return (
    <TextField
      name="password"
      type="password"
      autoComplete="new-password"
      isRequired
      label={t('newPassword')}
      description={t('newPasswordHint')}
      error={error}
    />
  )
}

/** True for a failure that the password field shows by itself. */
export function isPasswordFault(failure: Failure | undefined): failure is Failure {
  return failure?.code.startsWith('password-') === true
}

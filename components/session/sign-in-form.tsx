'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/browser/api-client'
import { CodeForm } from '@/components/session/code-form'
import { FormFailure } from '@/components/session/form-failure'
import { readFields } from '@/components/session/read-fields'
import styles from '@/components/session/session.module.css'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { signInOperation } from '@/core/protocol/session'

/** `next` is a path of this site: the page has made sure of it. */
export function SignInForm({ next }: { readonly next: string }) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  if (step === 'code') return <CodeForm next={next} onStartAgain={() => setStep('password')} />
  return <PasswordStep next={next} onCodeWanted={() => setStep('code')} />
}

interface PasswordStepProps {
  readonly next: string
  readonly onCodeWanted: () => void
}

function PasswordStep({ next, onCodeWanted }: PasswordStepProps) {
  const t = useTranslations('session')
  const { isPending, failure, submit } = useSubmission()
  return (
    // Posted, should it be sent before the script has come: a password must never stand in an address.
    <form
      className={styles.form}
      method="post"
      onSubmit={(event) => {
        const fields = readFields(event, ['email', 'password'])
        void submit(
          () => callApi(signInOperation, fields),
          ({ twoFactorRequired }) => (twoFactorRequired ? onCodeWanted() : window.location.assign(next)),
        )
      }}
    >
      <TextField name="email" type="email" autoComplete="username" isRequired label={t('email')} />
      <TextField name="password" type="password" autoComplete="current-password" isRequired label={t('password')} />
      <FormFailure failure={failure} />
      <Button type="submit" variant="primary" className={styles.submit} isPending={isPending}>
        {t('signIn.submit')}
      </Button>
      <p className={styles.aside}>{t('signIn.noAccount')}</p>
    </form>
  )
}

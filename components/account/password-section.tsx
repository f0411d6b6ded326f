'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/browser/api-client'
import styles from '@/components/account/account.module.css'
import { FormFailure } from '@/components/session/form-failure'
import { isPasswordFault, NewPasswordField } from '@/components/session/new-password-field'
import { readFields } from '@/components/session/read-fields'
import session from '@/components/session/session.module.css'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { changePasswordOperation } from '@/core/protocol/session'

interface PasswordSectionProps {
  readonly email: string
}

/** Changes the password; everywhere else one is signed out. */
export function PasswordSection({ email }: PasswordSectionProps) {
  const t = useTranslations('account.password')
  const [changes, setChanges] = useState(0)
  const { isPending, failure, submit } = useSubmission()
  return (
    <section className={styles.section} aria-labelledby="password">
      <h2 id="password">{t('title')}</h2>
      <form
        // A new form after each change: the fields of the last one are empty again.
        key={changes}
        className={session.form}
        method="post"
        onSubmit={(event) => {
          const fields = readFields(event, ['current', 'password'])
          void submit(
            () => callApi(changePasswordOperation, { currentPassword: fields.current, newPassword: fields.password }),
            () => setChanges((count) => count + 1),
          )
        }}
      >
        {/* For password managers, which look for the name beside the password. */}
        <input hidden readOnly name="username" autoComplete="username" value={email} />
        <TextField name="current" type="password" autoComplete="current-password" isRequired label={t('current')} />
        <NewPasswordField failure={failure} />
        <FormFailure failure={isPasswordFault(failure) ? undefined : failure} />
        {changes > 0 && failure === undefined && <Notice tone="success">{t('done')}</Notice>}
        <Button type="submit" className={session.submit} isPending={isPending}>
          {t('submit')}
        </Button>
      </form>
    </section>
  )
}

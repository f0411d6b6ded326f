'use client'

import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { FormFailure } from '@/components/session/form-failure'
import { readFields } from '@/components/session/read-fields'
import styles from '@/components/session/session.module.css'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { verifyTwoFactorOperation } from '@/core/protocol/session'

interface CodeFormProps {
  readonly next: string
  readonly onStartAgain: () => void
}

/** The second step of signing in, for accounts with one-time codes. */
export function CodeForm({ next, onStartAgain }: CodeFormProps) {
  const t = useTranslations('session.code')
  const { isPending, failure, submit } = useSubmission()
  return (
    <form
      className={styles.form}
      method="post"
      onSubmit={(event) => {
        const fields = readFields(event, ['code'])
        void submit(
          () => callApi(verifyTwoFactorOperation, fields),
          () => window.location.assign(next),
        )
      }}
    >
      <TextField
        name="code"
        autoComplete="one-time-code"
        autoFocus
        isRequired
        label={t('label')}
        description={t('hint')}
      />
      <FormFailure failure={failure} />
      <div className={styles.row}>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('submit')}
        </Button>
        <Button variant="plain" onPress={onStartAgain}>
          {t('startAgain')}
        </Button>
      </div>
    </form>
  )
}

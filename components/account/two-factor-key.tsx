'use client'

import { useTranslations } from 'next-intl'
import styles from '@/components/account/account.module.css'
import { FormFailure } from '@/components/session/form-failure'
import { readFields } from '@/components/session/read-fields'
import session from '@/components/session/session.module.css'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Failure } from '@/core/model/result'

interface TwoFactorKeyProps {
  readonly started: { readonly uri: string; readonly backupCodes: readonly string[] }
  readonly isPending: boolean
  readonly failure: Failure | undefined
  readonly onConfirm: (code: string) => void
}

/** The key for the authenticator and the backup codes, shown once, and the first code that turns it all on. */
export function TwoFactorKey({ started, isPending, failure, onConfirm }: TwoFactorKeyProps) {
  const t = useTranslations('account.twoFactor')
  return (
    <form className={session.form} method="post" onSubmit={(event) => onConfirm(readFields(event, ['code']).code)}>
      <div>
        <h3>{t('keyTitle')}</h3>
        <p className={styles.hint}>{t('keyHint')}</p>
        <p className={styles.key}>
          <code>{keyInGroups(started.uri)}</code>
        </p>
        <a href={started.uri}>{t('open')}</a>
        <h3>{t('backupTitle')}</h3>
        <p className={styles.hint}>{t('backupHint')}</p>
        <ul className={styles.codes}>
          {started.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <h3 id="first-code">{t('confirmTitle')}</h3>
      </div>
      <TextField name="code" autoComplete="one-time-code" inputMode="numeric" isRequired label={t('code')} />
      <FormFailure failure={failure} />
      <Button type="submit" variant="primary" className={session.submit} isDisabled={isPending}>
        {t('confirm')}
      </Button>
    </form>
  )
}

/** Four by four, as one copies it by hand. */
function keyInGroups(uri: string): string {
  const key = new URL(uri).searchParams.get('secret') ?? ''
  return key.match(/.{1,4}/g)?.join(' ') ?? key
}

'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '@/components/people/people.module.css'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

export interface Invited {
  readonly email: string
  readonly link: string
  readonly expiresAt: string
}

/** The link that was made, for the only time it can be seen. */
export function InvitedLink({ invited }: { readonly invited: Invited }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(invited.link)
    setCopied(true)
    announce(t('copied'))
  }

  return (
    <Notice tone="success" title={t('linkTitle', { email: invited.email })}>
      <p>{t('linkHint', { date: format.dateTime(new Date(invited.expiresAt), { dateStyle: 'long' }) })}</p>
      <div className={styles.link}>
        <TextField label={t('link')} value={invited.link} isReadOnly />
        {/* Without https there is no clipboard but on this machine; the field can be copied from by hand. */}
        {globalThis.isSecureContext && <Button onPress={copy}>{t(isCopied ? 'copied' : 'copy')}</Button>}
      </div>
    </Notice>
  )
}

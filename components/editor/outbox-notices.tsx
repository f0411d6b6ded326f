'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEditSession, useOutboxSummary } from '@/components/editor/session-context'
import { SignInAgain } from '@/components/editor/sign-in-again'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { plainTextOf } from '@/core/model/inline-content'

/** What stands between the person's text and the server, while something does. */
export function OutboxNotices() {
  const t = useTranslations('editor.notices')
  const { link, notStored } = useOutboxSummary()
  const [isSigningIn, setIsSigningIn] = useState(false)
  const signIn = (
    <Button size="small" variant="primary" onPress={() => setIsSigningIn(true)}>
      {t('signIn')}
    </Button>
  )
  const isAway = link === 'signed-out' || link === 'other-person'
  return (
    <>
      {isAway && isSigningIn && <SignInAgain onClose={() => setIsSigningIn(false)} />}
      {link === 'signed-out' && (
        <Notice tone="warning" title={t('signedOutTitle')} actions={signIn}>
          {t('signedOut')}
        </Notice>
      )}
      {link === 'other-person' && (
        <Notice tone="warning" title={t('otherPersonTitle')} actions={signIn}>
          {t('otherPerson')}
        </Notice>
      )}
      {link === 'waiting' && (
        <Notice tone="info" title={t('unreachableTitle')}>
          {t('unreachable')}
        </Notice>
      )}
      {notStored > 0 && (
        <Notice tone="error" title={t('notStoredTitle')} actions={<CopyAll />}>
          {t('notStored')}
        </Notice>
      )}
    </>
  )
}

/** The last way out for text that neither the browser nor the server takes (FLT-13). */
function CopyAll() {
  const t = useTranslations('editor.notices')
  const { cells } = useEditSession()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const entries = [...(cells.outbox()?.getState().cells.values() ?? [])]
    await navigator.clipboard.writeText(entries.map(({ entry }) => plainTextOf(entry.content)).join('\n\n'))
    setIsCopied(true)
  }
  return (
    <Button size="small" onPress={copy}>
      {isCopied ? t('copied') : t('copyAll')}
    </Button>
  )
}

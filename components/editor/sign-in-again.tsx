'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useEditSession } from '@/components/editor/session-context'
import { SignInForm } from '@/components/session/sign-in-form'
import { Dialog } from '@/components/ui/dialog'

// While the window is open somebody may be signing in in another tab just as well.
const LOOK_EVERY_MS = 2_000

/** Signing in without leaving one's work; it closes by itself when the same person is signed in again. */
export function SignInAgain({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('editor.notices')
  const locale = useLocale()
  const { cells, cursor } = useEditSession()
  useEffect(() => {
    const timer = setInterval(() => void cells.outbox()?.flush(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [cells])
  const { pathname, search } = window.location
  const place = new URLSearchParams(search)
  place.set('segment', String(cursor.get().position + 1))
  return (
    <Dialog title={t('signIn')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p>{t('signedOut')}</p>
      <SignInForm next={`${pathname}?${place}`} />
      <p>
        <a href={`/${locale}/sign-in`} target="_blank" rel="noopener">
          {t('otherWays')}
        </a>
      </p>
    </Dialog>
  )
}

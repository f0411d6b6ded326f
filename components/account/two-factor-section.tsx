'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/browser/api-client'
import styles from '@/components/account/account.module.css'
import { PresentPasswordForm } from '@/components/account/present-password-form'
import { TwoFactorKey } from '@/components/account/two-factor-key'
import { useSubmission } from '@/components/session/use-submission'
import { Notice } from '@/components/ui/notice'
import type { AnswerOf } from '@/core/protocol/operation'
import { confirmTwoFactorOperation, endTwoFactorOperation, startTwoFactorOperation } from '@/core/protocol/session'

interface TwoFactorSectionProps {
  readonly isInitiallyOn: boolean
}

type Started = AnswerOf<typeof startTwoFactorOperation>
type State = 'off' | 'on' | Started

/** Sets one-time codes up in three steps, or turns them off. */
export function TwoFactorSection({ isInitiallyOn }: TwoFactorSectionProps) {
  const t = useTranslations('account.twoFactor')
  const [state, setState] = useState<State>(isInitiallyOn ? 'on' : 'off')
  const [news, setNews] = useState<'turnedOn' | 'turnedOff'>()
  const { isPending, failure, submit } = useSubmission()
  const form = { isPending, failure }
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(state)
  // Each step replaces the form that had the focus: it goes on from the section's heading.
  useEffect(() => {
    if (shown.current !== state) heading.current?.focus()
    shown.current = state
  }, [state])

  function turn(to: 'on' | 'off') {
    setState(to)
    setNews(to === 'on' ? 'turnedOn' : 'turnedOff')
  }

  return (
    <section className={styles.section} aria-labelledby="one-time-codes">
      <h2 id="one-time-codes" ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      {news !== undefined && <Notice tone="success">{t(news)}</Notice>}
      {state === 'off' && (
        <PresentPasswordForm
          {...form}
          hint={t('off')}
          action={t('start')}
          onSubmit={(password) => submit(() => callApi(startTwoFactorOperation, { password }), setState)}
        />
      )}
      {typeof state === 'object' && (
        <TwoFactorKey
          {...form}
          started={state}
          onConfirm={(code) =>
            submit(
              () => callApi(confirmTwoFactorOperation, { code }),
              () => turn('on'),
            )
          }
        />
      )}
      {state === 'on' && (
        <PresentPasswordForm
          {...form}
          hint={t('on')}
          action={t('end')}
          onSubmit={(password) =>
            submit(
              () => callApi(endTwoFactorOperation, { password }),
              () => turn('off'),
            )
          }
        />
      )}
    </section>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import styles from '@/components/account/account.module.css'
import { describeBrowser } from '@/components/account/describe-browser'
import { FormFailure } from '@/components/session/form-failure'
import { useSubmission } from '@/components/session/use-submission'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { AnswerOf } from '@/core/protocol/operation'
import { endSessionOperation, type listSessionsOperation } from '@/core/protocol/session'

interface SessionListProps {
  readonly sessions: AnswerOf<typeof listSessionsOperation>['sessions']
}

// The zone is named, because the server does not know the reader's.
const MOMENT = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

/** Where one is signed in, with a way to sign out there. */
export function SessionList({ sessions }: SessionListProps) {
  const t = useTranslations('account.sessions')
  const format = useFormatter()
  const router = useRouter()
  const { isPending, failure, submit } = useSubmission()
  const time = (iso: string) => <time dateTime={iso}>{format.dateTime(new Date(iso), MOMENT)}</time>
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('title')}</h2>
      <FormFailure failure={failure} />
      <Table caption={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('browser')}</th>
            <th scope="col">{t('address')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('lastUsed')}</th>
            <th scope="col">{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">{describeBrowser(session.userAgent) ?? t('unknown')}</th>
              <td>{session.ipAddress ?? t('unknown')}</td>
              <td>{time(session.createdAt)}</td>
              <td>{time(session.lastUsedAt)}</td>
              <td>
                {session.isCurrent ? (
                  <Badge tone="info">{t('present')}</Badge>
                ) : (
                  <Button
                    size="small"
                    isDisabled={isPending}
                    onPress={() =>
                      submit(() => callApi(endSessionOperation, { sessionId: session.id }), router.refresh)
                    }
                  >
                    {t('end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

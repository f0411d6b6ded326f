'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import styles from '@/components/account/account.module.css'
import { describeBrowser } from '@/components/account/describe-browser'
import { FormFailure } from '@/components/session/form-failure'
import { useSubmission } from '@/components/session/use-submission'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { LocalTime } from '@/components/workbench/local-time'
import type { AnswerOf } from '@/core/protocol/operation'
import { endSessionOperation, type listSessionsOperation } from '@/core/protocol/session'

interface SessionListProps {
  readonly sessions: AnswerOf<typeof listSessionsOperation>['sessions']
}

/** Where one is signed in, with a way to sign out there. */
export function SessionList({ sessions }: SessionListProps) {
  const t = useTranslations('account.sessions')
  const router = useRouter()
  const { isPending, failure, submit } = useSubmission()
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
              <td>
                <LocalTime at={session.createdAt} />
              </td>
              <td>
                <LocalTime at={session.lastUsedAt} />
              </td>
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

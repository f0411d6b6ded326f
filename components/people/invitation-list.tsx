'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { ConfirmButton } from '@/components/people/confirm-button'
import { LanguageName } from '@/components/people/language-name'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ProjectId } from '@/core/model/ids'
import type { AnswerOf } from '@/core/protocol/operation'
import { type listInvitationsOperation, withdrawInvitationOperation } from '@/core/protocol/projects'

interface InvitationListProps {
  readonly projectId: ProjectId
  readonly invitations: AnswerOf<typeof listInvitationsOperation>['invitations']
}

/** Links that were given out and not taken up yet. */
export function InvitationList({ projectId, invitations }: InvitationListProps) {
  const t = useTranslations('people')
  const role = useTranslations('roles')
  const format = useFormatter()
  const router = useRouter()
  if (invitations.length === 0) return <EmptyState title={t('noInvitations')} />
  return (
    <Table caption={t('invitations')}>
      <thead>
        <tr>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('language')}</th>
          <th scope="col">{t('until')}</th>
          <th scope="col">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, locale, expiresAt, ...invitation }) => (
          <tr key={id}>
            <th scope="row">{email}</th>
            <td>{role(invitation.role)}</td>
            <td>
              <LanguageName locale={locale} />
            </td>
            <td>
              <time dateTime={expiresAt} suppressHydrationWarning>
                {format.dateTime(new Date(expiresAt), { dateStyle: 'medium' })}
              </time>
            </td>
            <td>
              <ConfirmButton
                label={t('withdraw')}
                fullLabel={t('withdrawOf', { email })}
                title={t('withdrawTitle')}
                onConfirm={() => callApi(withdrawInvitationOperation, { projectId, invitationId: id })}
                onDone={router.refresh}
              >
                {t('withdrawText', { email })}
              </ConfirmButton>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

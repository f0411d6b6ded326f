'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { ConfirmButton } from '@/components/people/confirm-button'
import { LanguageName } from '@/components/people/language-name'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ProjectId } from '@/core/model/ids'
import type { AnswerOf } from '@/core/protocol/operation'
import { type listMembersOperation, removeMemberOperation } from '@/core/protocol/projects'

interface MemberListProps {
  readonly projectId: ProjectId
  readonly members: AnswerOf<typeof listMembersOperation>['members']
}

/** Who may do what in a project; a line for each role and language. */
export function MemberList({ projectId, members }: MemberListProps) {
  const t = useTranslations('people')
  const role = useTranslations('roles')
  const router = useRouter()
  if (members.length === 0) return <EmptyState title={t('noMembers')} />
  return (
    <Table caption={t('members')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('language')}</th>
          <th scope="col">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} data-narrow="card">
            <th scope="row">{member.name}</th>
            <td>{member.email}</td>
            <td>{role(member.role)}</td>
            <td>
              <LanguageName locale={member.locale} />
            </td>
            <td>
              <ConfirmButton
                label={t('remove')}
                fullLabel={t('removeOf', { name: member.name, role: role(member.role) })}
                title={t('removeTitle')}
                onConfirm={() => callApi(removeMemberOperation, { projectId, memberId: member.id })}
                onDone={router.refresh}
              >
                {t('removeText', { name: member.name })}
              </ConfirmButton>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

'use client'

import { useFormatter, useTranslations } from 'next-intl'
import styles from '@/components/people/people.module.css'
import { UserActions } from '@/components/people/user-actions'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { AnswerOf } from '@/core/protocol/operation'
import type { listUsersOperation } from '@/core/protocol/session'

interface UserListProps {
  readonly users: AnswerOf<typeof listUsersOperation>['users']
  /** Who looks: on one's own line one cannot shut oneself out. */
  readonly viewerId: string
}

/** Everybody with an account. */
export function UserList({ users, viewerId }: UserListProps) {
  const t = useTranslations('people')
  const format = useFormatter()
  if (users.length === 0) return <EmptyState title={t('noneFound')} />
  return (
    <Table caption={t('accounts')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">{user.name}</th>
            <td>{user.email}</td>
            <td>
              <span className={styles.badges}>
                {user.isAdministrator && <Badge tone="accent">{t('administrator')}</Badge>}
                {user.isDisabled && <Badge tone="warning">{t('disabled')}</Badge>}
                {user.id === viewerId && <Badge tone="info">{t('present')}</Badge>}
              </span>
            </td>
            <td>
              <time dateTime={user.createdAt} suppressHydrationWarning>
                {format.dateTime(new Date(user.createdAt), { dateStyle: 'medium' })}
              </time>
            </td>
            <td>{user.id !== viewerId && <UserActions user={user} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

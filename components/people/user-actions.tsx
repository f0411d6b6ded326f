'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { ConfirmButton } from '@/components/people/confirm-button'
import styles from '@/components/people/people.module.css'
import type { UserId } from '@/core/model/ids'
import { changeUserOperation } from '@/core/protocol/session'

interface UserActionsProps {
  readonly user: {
    readonly id: string
    readonly name: string
    readonly isAdministrator: boolean
    readonly isDisabled: boolean
  }
}

type Action = 'enable' | 'disable' | 'giveAdministration' | 'takeAdministration'

const CHANGES = {
  enable: { isDisabled: false },
  disable: { isDisabled: true },
  giveAdministration: { isAdministrator: true },
  takeAdministration: { isAdministrator: false },
} as const satisfies Record<Action, object>

/** What an administrator may do to another account. */
export function UserActions({ user }: UserActionsProps) {
  const t = useTranslations('people')
  const router = useRouter()
  const actions: readonly Action[] = [
    user.isAdministrator ? 'takeAdministration' : 'giveAdministration',
    user.isDisabled ? 'enable' : 'disable',
  ]
  return (
    <div className={styles.buttons}>
      {actions.map((action) => (
        <ConfirmButton
          key={action}
          label={t(action)}
          fullLabel={t(`${action}Of`, { name: user.name })}
          title={t(`${action}Title`)}
          onConfirm={() => callApi(changeUserOperation, { userId: user.id as UserId, ...CHANGES[action] })}
          onDone={router.refresh}
        >
          {t(`${action}Text`, { name: user.name })}
        </ConfirmButton>
      ))}
    </div>
  )
}

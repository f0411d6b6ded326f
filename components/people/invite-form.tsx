'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/browser/api-client'
import { type Invited, InvitedLink } from '@/components/people/invited-link'
import styles from '@/components/people/people.module.css'
import { FormFailure } from '@/components/session/form-failure'
import { readFields } from '@/components/session/read-fields'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { ROLES, type Role } from '@/core/model/actor'
import type { ProjectId } from '@/core/model/ids'
import { autonymOf, type Locale } from '@/core/model/locale'
import { invitePersonOperation } from '@/core/protocol/projects'

interface InviteFormProps {
  readonly projectId: ProjectId
  readonly locales: readonly Locale[]
}

/** Makes a link for one address, one role and, where the role has one, one language. */
export function InviteForm({ projectId, locales }: InviteFormProps) {
  const t = useTranslations('people')
  const roleName = useTranslations('roles')
  const router = useRouter()
  const [invited, setInvited] = useState<Invited>()
  const [role, setRole] = useState<Role>('translator')
  const [locale, setLocale] = useState(locales[0])
  const { isPending, failure, submit } = useSubmission()

  function invite(email: string) {
    const grant = { role, locale: role === 'coordinator' ? null : (locale ?? null) }
    void submit(
      () => callApi(invitePersonOperation, { projectId, email, ...grant }),
      (made) => {
        setInvited(made)
        router.refresh()
      },
    )
  }

  return (
    <>
      <form className={styles.form} method="post" onSubmit={(event) => invite(readFields(event, ['email']).email)}>
        <TextField name="email" type="email" autoComplete="off" isRequired label={t('email')} />
        <Select
          label={t('role')}
          options={ROLES.map((id) => ({ id, label: roleName(id) }))}
          value={role}
          onChange={(id) => setRole(id as Role)}
        />
        {role !== 'coordinator' && (
          <Select
            label={t('language')}
            options={locales.map((id) => ({ id, label: autonymOf(id), lang: id }))}
            value={locale}
            onChange={(id) => setLocale(id as Locale)}
          />
        )}
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('makeLink')}
        </Button>
      </form>
      <FormFailure failure={failure} />
      {invited !== undefined && failure === undefined && <InvitedLink key={invited.link} invited={invited} />}
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { PageRequest } from '@/app/[locale]/page-request'
import { redirectToSignIn } from '@/app/[locale]/redirect-to-sign-in'
import { InvitationList } from '@/components/people/invitation-list'
import { InviteForm } from '@/components/people/invite-form'
import { MemberList } from '@/components/people/member-list'
import styles from '@/components/people/people.module.css'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { getProjectOperation } from '@/core/protocol/projects'
import { pageContext } from '@/server/http/page-context'
import { getProject } from '@/server/queries/get-project'
import { listInvitations } from '@/server/queries/list-invitations'
import { listMembers } from '@/server/queries/list-members'

type Request = PageRequest<{ readonly projectId: string }>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('title') }
}

/** Who works in a project; for its coordinators. */
export default async function ProjectPeoplePage(request: Request) {
  const { locale, projectId } = await request.params
  const ctx = await pageContext()
  if (ctx.actor.kind === 'anonymous') redirectToSignIn(locale, `/people/${projectId}`)
  const input = getProjectOperation.params.safeParse({ projectId })
  if (!input.success) notFound()
  const project = await getProject(ctx, input.data)
  const members = await listMembers(ctx, input.data)
  const invitations = await listInvitations(ctx, input.data)
  if (!project.ok || !members.ok || !invitations.ok) notFound()
  const { id, name, locales } = project.value
  const t = await getTranslations('people')
  return (
    <Shell width="wide">
      <PageHeader
        title={t('ofProject', { project: name })}
        actions={<ButtonLink href="/people">{t('toAll')}</ButtonLink>}
      />
      <section className={styles.section} aria-labelledby="invite">
        <h2 id="invite">{t('invite')}</h2>
        <p>{t('inviteHint')}</p>
        <InviteForm projectId={id} locales={locales.map((one) => one.locale)} />
      </section>
      <section className={styles.section} aria-labelledby="members">
        <h2 id="members">{t('members')}</h2>
        <MemberList projectId={id} members={members.value.members} />
      </section>
      <section className={styles.section} aria-labelledby="invitations">
        <h2 id="invitations">{t('invitations')}</h2>
        <InvitationList projectId={id} invitations={invitations.value.invitations} />
      </section>
    </Shell>
  )
}

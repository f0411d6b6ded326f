import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type PageRequest, queryValue } from '@/app/[locale]/page-request'
import { Invitation } from '@/components/session/invitation'
import { Shell } from '@/components/shell/shell'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { pageContext } from '@/server/http/page-context'
import { findInvitation } from '@/server/queries/find-invitation'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('session.join')
  return { title: t('titleWithout'), robots: { index: false } }
}

/** Where the link of an invitation leads. */
export default async function JoinPage(request: PageRequest) {
  const { locale } = await request.params
  const secret = (await queryValue(request, 'secret')) ?? ''
  const invitation = await findInvitation(await pageContext(), secret)
  const t = await getTranslations()
  if (invitation === undefined) {
    return (
      <Shell width="measure">
        <PageHeader title={t('session.join.titleWithout')} />
        <Notice tone="warning">{t('errors.link-not-valid')}</Notice>
      </Shell>
    )
  }
  return (
    <Shell width="measure">
      <PageHeader title={t('session.join.title', { project: invitation.projectName })} />
      <Invitation invitation={invitation} secret={secret} interfaceLocale={locale} />
    </Shell>
  )
}

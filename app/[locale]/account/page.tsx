import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { PageRequest } from '@/app/[locale]/page-request'
import { redirectToSignIn } from '@/app/[locale]/redirect-to-sign-in'
import { PasswordSection } from '@/components/account/password-section'
import { SessionList } from '@/components/account/session-list'
import { TwoFactorSection } from '@/components/account/two-factor-section'
import { SignOutButton } from '@/components/session/sign-out-button'
import { Shell } from '@/components/shell/shell'
import { PageHeader } from '@/components/ui/page-header'
import { pageContext } from '@/server/http/page-context'
import { getSession } from '@/server/queries/get-session'
import { listSessions } from '@/server/queries/list-sessions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

export default async function AccountPage(request: PageRequest) {
  const { locale } = await request.params
  const ctx = await pageContext()
  const [session, sessions] = await Promise.all([getSession(ctx), listSessions(ctx)])
  const person = session.ok ? session.value.person : null
  if (person === null || !sessions.ok) redirectToSignIn(locale, '/account')
  const t = await getTranslations('account')
  return (
    <Shell width="page">
      <PageHeader
        title={person.name}
        rubric={t('title')}
        description={person.email}
        actions={<SignOutButton next={`/${locale}`}>{t('signOut')}</SignOutButton>}
      />
      <PasswordSection email={person.email} />
      <TwoFactorSection isInitiallyOn={person.hasTwoFactor} />
      <SessionList sessions={sessions.value.sessions} />
    </Shell>
  )
}

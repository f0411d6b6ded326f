import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type PageRequest, queryValue } from '@/app/[locale]/page-request'
import { SamplePeople } from '@/components/session/sample-people'
import { SignInForm } from '@/components/session/sign-in-form'
import { Shell } from '@/components/shell/shell'
import { PageHeader } from '@/components/ui/page-header'
import { safeNextPath } from '@/server/auth/safe-next-path'
import { pageContext } from '@/server/http/page-context'
import { isSampleSignInOffered } from '@/server/sample/is-sample-sign-in-offered'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('session.signIn')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage(request: PageRequest) {
  const { locale } = await request.params
  const next = safeNextPath(await queryValue(request, 'next'), `/${locale}/work`)
  const ctx = await pageContext()
  if (ctx.actor.kind === 'person') redirect(next)
  const t = await getTranslations('session.signIn')
  return (
    <Shell width="measure">
      <PageHeader title={t('title')} />
      <SignInForm next={next} />
      {isSampleSignInOffered(ctx) && <SamplePeople next={next} />}
    </Shell>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type PageRequest, queryValue } from '@/app/[locale]/page-request'
import { SetUpForm } from '@/components/session/set-up-form'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { pageContext } from '@/server/http/page-context'
import { isSetUp } from '@/server/queries/is-set-up'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('session.setUp')
  return { title: t('title'), robots: { index: false } }
}

/** Makes the first administrator, by the link that the start printed. */
export default async function SetUpPage(request: PageRequest) {
  const { locale } = await request.params
  const secret = await queryValue(request, 'secret')
  const isDone = await isSetUp(await pageContext())
  const t = await getTranslations('session')
  return (
    <Shell width="measure">
      <PageHeader title={t('setUp.title')} description={isDone ? undefined : t('setUp.intro')} />
      {isDone ? (
        <Notice actions={<ButtonLink href="/sign-in">{t('signIn.title')}</ButtonLink>}>{t('setUp.done')}</Notice>
      ) : secret === undefined ? (
        <Notice tone="warning">{t('setUp.noLink')}</Notice>
      ) : (
        <SetUpForm secret={secret} next={`/${locale}/people`} />
      )}
    </Shell>
  )
}

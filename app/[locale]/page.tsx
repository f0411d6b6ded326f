import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/app/[locale]/viewer'
import { ArticleList } from '@/components/reader/article-list'
import { ScriptFonts } from '@/components/shell/fonts/script-fonts'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Locale, parseLocale } from '@/core/model/locale'
import { pageContext } from '@/server/http/page-context'
import { listPublishedArticles } from '@/server/queries/list-published-articles'

interface HomeProps {
  readonly params: Promise<{ readonly locale: string }>
}

/** What can be read here. */
export default async function HomePage({ params }: HomeProps) {
  const locale = parseLocale((await params).locale) as Locale
  const t = await getTranslations('home')
  const articles = await listPublishedArticles(await pageContext(), { locale })
  return (
    <Shell width="measure">
      <PageHeader title={t('title')} description={t('description')} />
      <ScriptFonts locales={articles.map((article) => article.titleLocale)} />
      {articles.length > 0 ? <ArticleList articles={articles} /> : <NothingYet />}
    </Shell>
  )
}

/** Says how a first article gets here, to whoever can bring it. */
async function NothingYet() {
  const t = await getTranslations('home')
  const viewer = await getViewer()
  const door =
    viewer.kind === 'person' ? { href: '/work', label: t('toWorkbench') } : { href: '/sign-in', label: t('signIn') }
  return (
    <EmptyState title={t('empty')} actions={<ButtonLink href={door.href}>{door.label}</ButtonLink>}>
      {t('emptyHow')}
    </EmptyState>
  )
}

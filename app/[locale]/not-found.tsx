import { useTranslations } from 'next-intl'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

export default function NotFoundPage() {
  const t = useTranslations('shell.notFound')
  return (
    <Shell width="measure">
      <title>{t('title')}</title>
      <PageHeader title={t('title')} />
      <EmptyState title={t('explanation')} actions={<ButtonLink href="/">{t('toArticles')}</ButtonLink>} />
    </Shell>
  )
}

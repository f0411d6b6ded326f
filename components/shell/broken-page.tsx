'use client'

import { useTranslations } from 'next-intl'
import { Shell } from '@/components/shell/shell'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

interface BrokenPageProps {
  readonly retry: () => void
}

/** Something failed on the way to this page: says so and offers to try again. */
export function BrokenPage({ retry }: BrokenPageProps) {
  const t = useTranslations()
  return (
    <Shell width="measure">
      <title>{t('shell.failure.title')}</title>
      <PageHeader title={t('shell.failure.title')} />
      <EmptyState
        title={t('shell.failure.explanation')}
        actions={<Button onPress={retry}>{t('common.tryAgain')}</Button>}
      />
    </Shell>
  )
}

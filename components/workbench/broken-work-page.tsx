'use client'

import { useTranslations } from 'next-intl'
import { Shell } from '@/components/shell/shell'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/**
 * A part of the page could not be shown, most often because a new build no longer has the file it asked for. Nothing is
 * reloaded behind the person's back; what was typed is in the browser's storage (FLT-10).
 */
export function BrokenWorkPage() {
  const t = useTranslations('work.failure')
  return (
    <Shell width="measure">
      <title>{t('title')}</title>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t('text')}
        actions={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    </Shell>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useOutboxSummary } from '@/components/editor/session-context'
import { Badge, type BadgeTone } from '@/components/ui/badge'

/** Where all of the person's text is, in one line. */
export function OutboxSummary() {
  const t = useTranslations('editor.summary')
  const { inBrowser, notStored, conflicts, refused } = useOutboxSummary()
  const parts: readonly (readonly [BadgeTone, string])[] = [
    ...(notStored > 0 ? [['error', t('notStored', { count: notStored })] as const] : []),
    ...(conflicts > 0 ? [['error', t('conflicts', { count: conflicts })] as const] : []),
    ...(refused > 0 ? [['error', t('refused', { count: refused })] as const] : []),
    ...(inBrowser > 0 ? [['warning', t('waiting', { count: inBrowser })] as const] : []),
  ]
  if (parts.length === 0) return <Badge tone="success">{t('allSaved')}</Badge>
  return parts.map(([tone, text]) => (
    <Badge key={text} tone={tone}>
      {text}
    </Badge>
  ))
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ColumnPicker } from '@/components/editor/column-picker'
import { runEditAction } from '@/components/editor/edit-actions'
import styles from '@/components/editor/editor-toolbar.module.css'
import { OutboxSummary } from '@/components/editor/outbox-summary'
import { useEditSession } from '@/components/editor/session-context'
import { EDITOR_SHORTCUTS, type EditorShortcutId } from '@/components/editor/shortcuts'
import { useShortcutKeys } from '@/components/editor/use-shortcut-keys'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Tooltip } from '@/components/ui/tooltip'
import { directionOf } from '@/core/model/locale'
import { Link } from '@/i18n/navigation'

/** What one needs at hand above the grid; everything here has a key as well. */
export function EditorToolbar() {
  const t = useTranslations('editor.toolbar')
  const { article } = useEditSession()
  return (
    <header className={styles.toolbar}>
      <div className={styles.place}>
        <Link href={`/work/articles/${article.id}`} className={styles.back}>
          {t('overview')}
        </Link>
        <h1 className={styles.title} lang={article.sourceLocale} dir={directionOf(article.sourceLocale)}>
          {article.title}
        </h1>
      </div>
      <OutboxSummary />
      <div className={styles.tools} role="toolbar" aria-label={t('name')}>
        <ColumnPicker />
        <ActionButton id="next-untranslated">{t('nextUntranslated')}</ActionButton>
        <ActionButton id="go-to">{t('goTo')}</ActionButton>
        <ActionButton id="list">{t('shortcuts')}</ActionButton>
      </div>
    </header>
  )
}

interface ActionButtonProps {
  readonly id: EditorShortcutId
  readonly children: ReactNode
}

function ActionButton({ id, children }: ActionButtonProps) {
  const session = useEditSession()
  const t = useTranslations('editor.remarks')
  const keys = useShortcutKeys(EDITOR_SHORTCUTS, id)
  const press = async () => {
    const remark = await runEditAction(session, id)
    if (remark !== undefined) announce(t(remark))
  }
  return (
    <Tooltip text={<Kbd keys={keys} />} placement="bottom">
      <Button size="small" variant="plain" onPress={press}>
        {children}
      </Button>
    </Tooltip>
  )
}

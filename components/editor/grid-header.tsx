// biome-ignore-all lint/a11y/useSemanticElements: rows placed by a virtual list cannot be rows of a table.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid pattern has one tab stop, the cell of the cursor.
'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import { reduceColumns } from '@/components/editor/columns-state'
import styles from '@/components/editor/grid-header.module.css'
import { useEditSession, useStored } from '@/components/editor/session-context'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { ProgressBar } from '@/components/ui/progress-bar'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { autonymOf } from '@/core/model/locale'
import { useRouter } from '@/i18n/navigation'

/** What each column is, how far it has come, and where to put it. */
export function GridHeader() {
  const t = useTranslations('editor')
  const { article, columns } = useEditSession()
  const shown = useStored(columns)
  return (
    <div className={styles.header} role="row" aria-rowindex={1}>
      <div className={styles.gutter} role="columnheader" aria-colindex={1}>
        <VisuallyHidden>{t('segment')}</VisuallyHidden>
      </div>
      <div className={styles.source} role="columnheader" aria-colindex={2}>
        <span className={styles.rubric}>{t('source')}</span>{' '}
        <span lang={article.sourceLocale}>{autonymOf(article.sourceLocale)}</span>
      </div>
      {shown.map((locale, index) => (
        <LanguageHeader key={locale} locale={locale} index={index} />
      ))}
    </div>
  )
}

interface LanguageHeaderProps {
  readonly locale: string
  readonly index: number
}

function LanguageHeader({ locale, index }: LanguageHeaderProps) {
  const t = useTranslations('editor')
  const { article, columns, progress } = useEditSession()
  const counts = useStored(progress)[locale]
  const version = article.versions.find((other) => other.locale === locale)
  const [isTarget, setIsTarget] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsTarget(false)
    const moved = event.dataTransfer.getData('text/plain')
    columns.set(reduceColumns(columns.get(), { kind: 'dropped', locale: moved, before: locale }))
  }
  return (
    <div
      className={styles.language}
      role="columnheader"
      tabIndex={-1}
      aria-colindex={index + 3}
      data-target={isTarget}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', locale)}
      onDragOver={(event) => event.preventDefault()}
      onDragEnter={() => setIsTarget(true)}
      onDragLeave={() => setIsTarget(false)}
      onDrop={drop}
    >
      <span lang={locale}>{autonymOf(locale)}</span>
      {version?.canTranslate !== true && <span className={styles.rubric}>{t('readOnly')}</span>}
      {counts !== undefined && (
        <span className={styles.progress}>
          <ProgressBar progress={counts} detail="short" />
        </span>
      )}
      <ColumnMenu locale={locale} canReview={version?.canReview === true} />
    </div>
  )
}

interface ColumnMenuProps {
  readonly locale: string
  readonly canReview: boolean
}

function ColumnMenu({ locale, canReview }: ColumnMenuProps) {
  const t = useTranslations('editor.column')
  const { article, columns } = useEditSession()
  const router = useRouter()
  const shown = useStored(columns)
  const at = shown.indexOf(locale)
  const move = (by: -1 | 1) => columns.set(reduceColumns(columns.get(), { kind: 'moved', locale, by }))
  return (
    <MenuTrigger>
      <Button size="small" variant="plain" aria-label={t('menu', { language: autonymOf(locale) })}>
        <svg className={styles.dots} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
      </Button>
      <Menu placement="bottom end">
        <MenuItem onAction={() => move(-1)} isDisabled={at === 0}>
          {t('moveStart')}
        </MenuItem>
        <MenuItem onAction={() => move(1)} isDisabled={at === shown.length - 1}>
          {t('moveEnd')}
        </MenuItem>
        <MenuItem onAction={() => columns.set(reduceColumns(columns.get(), { kind: 'hidden', locale }))}>
          {t('hide')}
        </MenuItem>
        {canReview && (
          <MenuItem onAction={() => router.push(`/work/articles/${article.id}/review/${locale}`)}>
            {t('review')}
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { ArticleFields } from '@/components/import/article-fields'
import styles from '@/components/import/import.module.css'
import type { Draft, ImportEvent } from '@/components/import/import-state'
import { PartList } from '@/components/import/part-list'
import { TargetLanguages } from '@/components/import/target-languages'
import { Button } from '@/components/ui/button'
import { isSpaceless } from '@/core/model/locale'

interface ConfirmPartsProps {
  readonly draft: Draft
  readonly isStoring: boolean
  readonly dispatch: Dispatch<ImportEvent>
  readonly onReadAgain: (encoding: string) => void
  readonly onStore: () => void
}

/** What was recognised, each part with its place on the page, before anything is stored. */
export function ConfirmParts({ draft, isStoring, dispatch, onReadAgain, onStore }: ConfirmPartsProps) {
  const t = useTranslations('import')
  const { counts, format, encoding } = draft.proposal
  const unit = isSpaceless(draft.sourceLocale) ? 'characters' : 'words'
  return (
    <form
      className={styles.confirm}
      onSubmit={(event) => {
        event.preventDefault()
        onStore()
      }}
    >
      <p className={styles.found}>
        {t('found', { ...counts, unit, format: t(`formats.${formatKey(format)}`), encoding })}
      </p>
      <ArticleFields draft={draft} dispatch={dispatch} onReadAgain={onReadAgain} />
      <TargetLanguages draft={draft} dispatch={dispatch} />
      <PartList draft={draft} dispatch={dispatch} />
      <div className={styles.actions}>
        <Button onPress={() => dispatch({ type: 'started-over' })} isDisabled={isStoring}>
          {t('startOver')}
        </Button>
        <Button type="submit" variant="primary" isDisabled={isStoring}>
          {isStoring ? t('storing') : t('store')}
        </Button>
      </div>
    </form>
  )
}

const FORMATS = ['plain-text', 'markdown', 'html'] as const

function formatKey(format: string): (typeof FORMATS)[number] {
  return FORMATS.find((known) => known === format) ?? 'plain-text'
}

'use client'

import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import styles from '@/components/import/import.module.css'
import type { Draft, ImportEvent } from '@/components/import/import-state'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { autonymOf, parseLocale } from '@/core/model/locale'
import { INTERFACE_LOCALES } from '@/i18n/routing'

interface ArticleFieldsProps {
  readonly draft: Draft
  readonly dispatch: Dispatch<ImportEvent>
  readonly onReadAgain: (encoding: string) => void
}

/** What is true of the whole article: its language, date, address, and the encoding it was read in. */
export function ArticleFields({ draft, dispatch, onReadAgain }: ArticleFieldsProps) {
  const t = useTranslations('import')
  const change = (field: 'sourceLocale' | 'date' | 'slug') => (value: string) =>
    dispatch({ type: 'field-changed', field, value })
  const { encoding, encodings } = draft.proposal
  return (
    <div className={styles.fields}>
      <Select
        label={t('sourceLanguage')}
        options={sourceOptions(draft.sourceLocale)}
        value={draft.sourceLocale}
        onChange={change('sourceLocale')}
      />
      <TextField
        label={t('date')}
        description={t('dateHint')}
        value={draft.date}
        onChange={change('date')}
        error={isDate(draft.date) ? undefined : t('dateWrong')}
      />
      <TextField
        label={t('address')}
        description={t('addressHint')}
        value={draft.slug}
        onChange={change('slug')}
        isRequired
      />
      <Select
        label={t('encoding')}
        description={t('encodingHint')}
        options={[...new Set([encoding, ...encodings])].map((name) => ({ id: name, label: name }))}
        value={encoding}
        onChange={(chosen) => chosen !== encoding && onReadAgain(chosen)}
      />
    </div>
  )
}

function sourceOptions(current: string) {
  const known: readonly string[] = INTERFACE_LOCALES
  const locales = known.includes(current) || parseLocale(current) === undefined ? known : [current, ...known]
  return locales.map((locale) => ({ id: locale, label: autonymOf(locale), lang: locale }))
}

function isDate(text: string): boolean {
  return text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))
}

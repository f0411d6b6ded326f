'use client'

import { useTranslations } from 'next-intl'
import { type Dispatch, useState } from 'react'
import styles from '@/components/import/import.module.css'
import type { Draft, ImportEvent } from '@/components/import/import-state'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { autonymOf, parseLocale } from '@/core/model/locale'

interface TargetLanguagesProps {
  readonly draft: Draft
  readonly dispatch: Dispatch<ImportEvent>
}

/** The languages the page listed, as proposed targets; any other BCP 47 tag can be added. */
export function TargetLanguages({ draft, dispatch }: TargetLanguagesProps) {
  const t = useTranslations('import')
  return (
    <fieldset className={styles.targets}>
      <legend>{t('targetLanguages')}</legend>
      <p className={styles.note}>
        {draft.proposal.targetLocales.length > 0 ? t('targetsFromLine') : t('targetsFromProject')}
      </p>
      <ul className={styles.targetList}>
        {draft.targets
          .filter(({ locale }) => locale !== draft.sourceLocale)
          .map(({ locale, label, isChosen }) => (
            <li key={locale}>
              <Checkbox isSelected={isChosen} onChange={() => dispatch({ type: 'target-toggled', locale })}>
                <span lang={locale}>{autonymOf(locale)}</span>
                {label !== '' && label !== autonymOf(locale) && <small className={styles.label}>{label}</small>}
              </Checkbox>
            </li>
          ))}
      </ul>
      <AddLanguage dispatch={dispatch} />
    </fieldset>
  )
}

function AddLanguage({ dispatch }: Pick<TargetLanguagesProps, 'dispatch'>) {
  const t = useTranslations('import')
  const [tag, setTag] = useState('')
  const locale = parseLocale(tag.trim())
  return (
    <div className={styles.addLanguage}>
      <TextField label={t('otherLanguage')} description={t('otherLanguageHint')} value={tag} onChange={setTag} />
      <Button
        isDisabled={locale === undefined}
        onPress={() => {
          if (locale === undefined) return
          dispatch({ type: 'target-added', locale })
          setTag('')
        }}
      >
        {t('addLanguage')}
      </Button>
    </div>
  )
}

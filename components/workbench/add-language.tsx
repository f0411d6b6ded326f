'use client'

import { useTranslations } from 'next-intl'
import { type Dispatch, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import styles from '@/components/workbench/project-settings.module.css'
import {
  checkNewLocale,
  type ProjectSettings,
  type SettingsEvent,
  type TagRefusal,
} from '@/components/workbench/settings-state'

interface AddLanguageProps {
  readonly settings: ProjectSettings
  readonly sourceLocale: string
  readonly dispatch: Dispatch<SettingsEvent>
}

/** Any BCP 47 language can be added as data. */
export function AddLanguage({ settings, sourceLocale, dispatch }: AddLanguageProps) {
  const t = useTranslations('work.project')
  const [written, setWritten] = useState('')
  const [refusal, setRefusal] = useState<TagRefusal>()
  const add = () => {
    const locale = checkNewLocale(written, sourceLocale, settings)
    if (!locale.ok) return setRefusal(locale.code)
    dispatch({ kind: 'added', locale: locale.value })
    setWritten('')
    setRefusal(undefined)
  }
  return (
    <div className={styles.add}>
      <TextField
        label={t('addLanguage')}
        description={t('addLanguageHint')}
        value={written}
        onChange={setWritten}
        error={refusal === undefined ? undefined : t(refusal)}
      />
      <Button onPress={add}>{t('add')}</Button>
    </div>
  )
}

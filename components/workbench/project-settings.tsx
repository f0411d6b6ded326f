'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useReducer, useState } from 'react'
import { callApi } from '@/browser/api-client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useErrorText } from '@/components/ui/use-error-text'
import { AddLanguage } from '@/components/workbench/add-language'
import { LanguageSettings } from '@/components/workbench/language-settings'
import styles from '@/components/workbench/project-settings.module.css'
import { reduceSettings } from '@/components/workbench/settings-state'
import type { Result } from '@/core/model/result'
import { changeProjectOperation, type ProjectView, VISIBILITIES } from '@/core/protocol/projects'
import { useRouter } from '@/i18n/navigation'

/** What a coordinator decides about a project: its name, its readers, its languages. */
export function ProjectSettings({ project }: { readonly project: ProjectView }) {
  const t = useTranslations('work.project')
  const errorText = useErrorText()
  const router = useRouter()
  const [settings, dispatch] = useReducer(reduceSettings, project)
  const [isPending, setIsPending] = useState(false)
  const [answer, setAnswer] = useState<Result<ProjectView>>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsPending(true)
    const { name, visibility, locales } = settings
    setAnswer(await callApi(changeProjectOperation, { projectId: project.id, name, visibility, locales }))
    setIsPending(false)
    router.refresh()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('name')}
        value={settings.name}
        isRequired
        onChange={(name) => dispatch({ kind: 'named', name })}
      />
      <Select
        label={t('visibility')}
        value={settings.visibility}
        options={VISIBILITIES.map((id) => ({ id, label: t(id) }))}
        onChange={(id) => dispatch({ kind: 'opened', visibility: id === 'public' ? 'public' : 'private' })}
      />
      <LanguageSettings locales={settings.locales} sourceLocale={project.sourceLocale} dispatch={dispatch} />
      <AddLanguage settings={settings} sourceLocale={project.sourceLocale} dispatch={dispatch} />
      {answer?.ok === true && <Notice tone="success">{t('saved')}</Notice>}
      {answer?.ok === false && <Notice tone="error">{errorText(answer)}</Notice>}
      <Button type="submit" variant="primary" isPending={isPending} className={styles.submit}>
        {t('save')}
      </Button>
    </form>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useReducer, useState } from 'react'
import { callApi } from '@/browser/api-client'
import { ChooseDocument } from '@/components/import/choose-document'
import { ConfirmParts } from '@/components/import/confirm-parts'
import {
  advanceImport,
  type ChosenDocument,
  chosenTargets,
  type Draft,
  INITIAL_STATE,
} from '@/components/import/import-state'
import { announce } from '@/components/ui/announce'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { useErrorText } from '@/components/ui/use-error-text'
import type { Locale } from '@/core/model/locale'
import type { Failure } from '@/core/model/result'
import { createArticleOperation, previewImportOperation } from '@/core/protocol/import'
import type { ProjectView } from '@/core/protocol/projects'
import { useRouter } from '@/i18n/navigation'

/** Brings an article in: choose a document, look at its parts, correct them, store all of it or nothing. */
export function ImportWizard({ project }: { readonly project: ProjectView }) {
  const t = useTranslations('import')
  const errorText = useErrorText()
  const router = useRouter()
  const [state, dispatch] = useReducer(advanceImport, INITIAL_STATE)
  const [failure, setFailure] = useState<Failure>()

  async function read(document: ChosenDocument, encoding?: string) {
    setFailure(undefined)
    dispatch({ type: 'document-chosen', document })
    const { bytes, fileName } = document
    const result = await callApi(previewImportOperation, { projectId: project.id, fileName, encoding }, { bytes })
    if (!result.ok) {
      setFailure(result)
      return dispatch({ type: 'document-refused' })
    }
    const projectLocales = project.locales.map(({ locale }) => locale)
    dispatch({
      type: 'proposal-read',
      document,
      proposal: result.value,
      projectLocales,
      defaultSource: project.sourceLocale,
    })
    announce(t('read', { count: result.value.counts.segments }))
  }

  async function store(draft: Draft) {
    setFailure(undefined)
    dispatch({ type: 'storing-started' })
    const result = await callApi(createArticleOperation, articleFrom(project, draft))
    if (result.ok) return router.push(`/work/articles/${result.value.articleId}`)
    setFailure(result)
    dispatch({ type: 'storing-failed' })
  }

  return (
    <>
      {failure !== undefined && <Notice tone="error">{errorText(failure)}</Notice>}
      {state.step === 'choose' && <ChooseDocument onChosen={(document) => void read(document)} />}
      {state.step === 'reading' && <Spinner label={t('reading')} />}
      {(state.step === 'confirm' || state.step === 'storing') && (
        <ConfirmParts
          draft={state.draft}
          isStoring={state.step === 'storing'}
          dispatch={dispatch}
          onReadAgain={(encoding) => void read(state.draft.document, encoding)}
          onStore={() => void store(state.draft)}
        />
      )}
    </>
  )
}

function articleFrom(project: ProjectView, draft: Draft) {
  return {
    projectId: project.id,
    slug: draft.slug,
    sourceLocale: draft.sourceLocale as Locale,
    date: draft.date === '' ? null : draft.date,
    targetLocales: [...chosenTargets(draft)],
    parts: draft.proposal.parts.map(({ level, content }, index) => ({
      role: draft.roles[index] ?? 'paragraph',
      level,
      content,
    })),
  }
}

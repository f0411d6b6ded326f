'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/browser/api-client'
import { announce } from '@/components/ui/announce'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { useErrorText } from '@/components/ui/use-error-text'
import type { ArticleId } from '@/core/model/ids'
import { autonymOf, type Locale } from '@/core/model/locale'
import type { Failure } from '@/core/model/result'
import type { Publication } from '@/core/model/version'
import { publishVersionOperation } from '@/core/protocol/articles'

interface PublicationSwitchProps {
  readonly articleId: ArticleId
  readonly locale: Locale
  readonly publication: Publication
  readonly className?: string
}

/** Opens a version to readers, or takes it back. */
export function PublicationSwitch({ articleId, locale, publication: first, className }: PublicationSwitchProps) {
  const t = useTranslations('overview')
  const errorText = useErrorText()
  const language = autonymOf(locale)
  const [publication, setPublication] = useState(first)
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const publish = async (isPublished: boolean) => {
    setIsPending(true)
    setFailure(undefined)
    const wanted = isPublished ? 'published' : 'draft'
    const answer = await callApi(publishVersionOperation, { articleId, locale, publication: wanted })
    setIsPending(false)
    if (!answer.ok) return setFailure(answer)
    setPublication(answer.value.publication)
    announce(t(isPublished ? 'publishedNow' : 'withdrawnNow', { language }))
  }
  return (
    <>
      <Checkbox
        className={className}
        isSelected={publication === 'published'}
        isDisabled={isPending}
        onChange={(isPublished) => void publish(isPublished)}
        aria-label={t('publish', { language })}
      >
        {t(publication)}
      </Checkbox>
      {failure !== undefined && <Notice tone="error">{errorText(failure)}</Notice>}
    </>
  )
}

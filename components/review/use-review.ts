'use client'

import { useTranslations } from 'next-intl'
import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { callApi } from '@/browser/api-client'
import { followArticle } from '@/browser/live-events'
import { createDecider, type Decision } from '@/components/review/decide'
import {
  currentItem,
  isRunningLow,
  type ReviewEvent,
  type ReviewState,
  reduceReview,
  startReview,
} from '@/components/review/review-state'
import { announce } from '@/components/ui/announce'
import type { ArticleId } from '@/core/model/ids'
import type { InlineContent } from '@/core/model/inline-content'
import type { Locale } from '@/core/model/locale'
import type { Failure } from '@/core/model/result'
import { type ReviewItem, reviewQueueOperation } from '@/core/protocol/articles'

// The work of others arrives in bursts; one look at the queue after each is enough.
const LOOK_AFTER_MS = 2_000

export interface Review {
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewEvent>
  readonly failure: Failure | undefined
  readonly isBusy: boolean
  /** The corrected text of the current item while one corrects it. */
  readonly correction: InlineContent | undefined
  correct(content: InlineContent | undefined): void
  decide(decision: Decision): Promise<void>
  /** Approves the current item, as corrected where it was. Nothing when it may not be approved. */
  approveCurrent(): Promise<void>
}

interface ReviewStart {
  readonly article: { readonly id: ArticleId }
  readonly language: string
  readonly items: readonly ReviewItem[]
  readonly waiting: number
}

/** The queue, what was decided of it, and what others do to it meanwhile. */
export function useReview({ article, language, items, waiting }: ReviewStart): Review {
  const t = useTranslations('review')
  const [state, dispatch] = useReducer(reduceReview, undefined, () => startReview(items, waiting))
  const [failure, setFailure] = useState<Failure>()
  const [correction, setCorrection] = useState<{ readonly of: string; readonly content: InlineContent }>()
  const { isBusy, decideOnce } = useDecider()
  useQueue({ articleId: article.id, language: language as Locale, state, dispatch })

  const decide = async (decision: Decision) => {
    const outcome = await decideOnce(decision)
    if (outcome === undefined) return
    setFailure(outcome.kind === 'failed' ? outcome.failure : undefined)
    if (outcome.kind === 'changed') dispatch({ kind: 'changed', unit: outcome.unit })
    if (outcome.kind !== 'done') return
    const position = state.items.find(({ unit }) => unit.id === decision.unit.id)?.position ?? 0
    announce(t(decision.kind === 'approve' ? 'approved' : 'rejected', { number: position + 1 }))
    dispatch({ kind: 'decided', unitId: decision.unit.id })
  }
  const current = currentItem(state)
  const corrected = correction?.of === current?.unit.id ? correction?.content : undefined
  return {
    state,
    dispatch,
    failure,
    isBusy,
    decide,
    correction: corrected,
    correct: (content) => setCorrection(current && content && { of: current.unit.id, content }),
    async approveCurrent() {
      if (current?.canApprove) await decide({ kind: 'approve', unit: current.unit, correction: corrected })
    },
  }
}

/** One decision at a time: a second key press while the first is under way is the same press (CON-05). */
function useDecider() {
  const [send] = useState(createDecider)
  const isUnderWay = useRef(false)
  const [isBusy, setIsBusy] = useState(false)
  const decideOnce = async (decision: Decision) => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    setIsBusy(true)
    try {
      return await send(decision)
    } finally {
      isUnderWay.current = false
      setIsBusy(false)
    }
  }
  return { isBusy, decideOnce }
}

interface QueueParts {
  readonly articleId: ArticleId
  readonly language: Locale
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewEvent>
}

/** Fetches what follows before it is needed, and what others have added or changed. */
function useQueue({ articleId, language, state, dispatch }: QueueParts): void {
  const look = useCallback(
    async (from: number) => {
      const answer = await callApi(reviewQueueOperation, { articleId, locale: language, from })
      if (answer.ok) dispatch({ kind: 'loaded', ...answer.value, from })
    },
    [articleId, language, dispatch],
  )
  const next = isRunningLow(state) ? (state.items.at(-1)?.position ?? -1) + 1 : undefined
  useEffect(() => {
    if (next !== undefined) void look(next)
  }, [next, look])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(0), LOOK_AFTER_MS)
    }
    const unfollow = followArticle(articleId, {
      onUnit: (event) => event.locale === language && lookSoon(),
      onVersion: () => {},
      onGap: lookSoon,
    })
    return () => {
      clearTimeout(timer)
      unfollow()
    }
  }, [articleId, language, look])
}

'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isMacPlatform } from '@/components/editor/key-names'
import { matchShortcut } from '@/components/editor/match-shortcut'
import { REVIEW_SHORTCUTS, type ReviewShortcutId } from '@/components/editor/shortcuts'
import { isOfThePage } from '@/components/editor/use-edit-keys'
import { currentItem } from '@/components/review/review-state'
import type { Review } from '@/components/review/use-review'

export type ReviewDialog = 'shortcuts' | 'reject' | 'history'

interface KeyTargets {
  readonly review: Review
  readonly openDialog: (dialog: ReviewDialog) => void
}

/** The keys of a review, from anywhere on the page but a window over it. */
export function useReviewKeys(root: RefObject<HTMLElement | null>, { review, openDialog }: KeyTargets): void {
  const run = useEffectEvent((id: ReviewShortcutId) => {
    const current = currentItem(review.state)
    switch (id) {
      case 'approve-next':
        return void review.approveCurrent()
      case 'reject':
        return current && openDialog('reject')
      case 'history':
        return current && openDialog('history')
      case 'correct':
        return current?.canApprove && review.correct(current.unit.content)
      case 'next-item':
      case 'next-item-walking':
        return review.dispatch({ kind: 'stepped', by: 1 })
      case 'previous-item':
      case 'previous-item-walking':
        return review.dispatch({ kind: 'stepped', by: -1 })
      case 'list':
      case 'list-walking':
        return openDialog('shortcuts')
    }
  })
  useEffect(() => {
    const stop = new AbortController()
    const hear = (event: KeyboardEvent) => {
      const { target } = event
      if (!isOfThePage(target, root.current)) return
      const isWriting = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
      const id = matchShortcut(event, REVIEW_SHORTCUTS, { isMac: isMacPlatform(), isWriting })
      if (id === undefined) return
      event.preventDefault()
      event.stopPropagation()
      run(id)
    }
    document.addEventListener('keydown', hear, { capture: true, signal: stop.signal })
    return () => stop.abort()
  }, [root])
}

'use client'

import { useEffect } from 'react'

/** While two languages stand beside each other, pointing at a sentence marks it in both. */
export function useMarkedSentence(beside: string | undefined): void {
  useEffect(() => (beside === undefined ? undefined : markUnderPointer()), [beside])
}

function markUnderPointer(): () => void {
  let marked: string | undefined
  const mark = (event: PointerEvent) => {
    const under = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-segment]') : null
    const position = under?.dataset.segment
    if (position === marked) return
    for (const sentence of sentencesAt(marked)) sentence.removeAttribute('data-mark')
    for (const sentence of sentencesAt(position)) sentence.setAttribute('data-mark', '')
    marked = position
  }
  document.addEventListener('pointerover', mark)
  return () => {
    document.removeEventListener('pointerover', mark)
    for (const sentence of sentencesAt(marked)) sentence.removeAttribute('data-mark')
  }
}

function sentencesAt(position: string | undefined): Iterable<Element> {
  return position === undefined ? [] : document.querySelectorAll(`[data-segment="${position}"]`)
}

'use client'

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { keepPlace, measurePlace, type ReadingPlace, restorePlace, takePlace } from '@/components/reader/reading-place'

// Long enough not to run during a scroll, short enough to be done before a hand has reached a link.
const SETTLE_MS = 120

/**
 * Keeps the reader's sentence through a change of language. Answers the position of the sentence at the top, for the
 * anchors of links; `undefined` while the page stands at its beginning, where no anchor is wanted.
 */
export function useReadingPlace(slug: string, bar: RefObject<HTMLElement | null>): number | undefined {
  const [place, setPlace] = useState<ReadingPlace>()
  useLayoutEffect(() => arrive(slug, bar), [slug, bar])
  useEffect(() => watchPlace(slug, bar, setPlace), [slug, bar])
  useEffect(() => keepOnDeparture(slug, bar), [slug, bar])
  useEffect(() => keepOnReturn(place), [place])
  return place?.position
}

/** On a narrow screen the line is longer than the window: the present language comes into sight. */
export function useCurrentInSight(line: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = line.current?.getBoundingClientRect()
    const current = line.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    if (box === undefined || current === undefined) return
    line.current?.scrollBy({ left: current.left + current.width / 2 - box.left - box.width / 2, behavior: 'instant' })
  }, [line])
}

/** Before the first paint, and once more when the fonts have come, unless the reader has begun to scroll. */
function arrive(slug: string, bar: RefObject<HTMLElement | null>): (() => void) | undefined {
  const place = takePlace(slug)
  if (place === undefined) return undefined
  restorePlace(place)
  bar.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
  let isWanted = true
  const leave = () => {
    isWanted = false
  }
  for (const event of ['wheel', 'touchstart', 'keydown'] as const) {
    window.addEventListener(event, leave, { once: true, passive: true })
  }
  void document.fonts.ready.then(() => isWanted && restorePlace(place))
  return leave
}

function watchPlace(
  slug: string,
  bar: RefObject<HTMLElement | null>,
  onChange: (place: ReadingPlace | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => onChange(measurePlace(slug, edgeOf(bar)))
  const lookSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, SETTLE_MS)
  }
  look()
  window.addEventListener('scroll', lookSoon, { passive: true })
  return () => {
    clearTimeout(timer)
    window.removeEventListener('scroll', lookSoon)
  }
}

/** Any link to this article, in the language line or in the head of the page, takes the place along. */
function keepOnDeparture(slug: string, bar: RefObject<HTMLElement | null>): () => void {
  const keep = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (link !== null && isToArticle(link, slug)) keepPlace(measurePlace(slug, edgeOf(bar)))
  }
  document.addEventListener('click', keep, { capture: true })
  return () => document.removeEventListener('click', keep, { capture: true })
}

/** Back and forward between languages: by then the browser may have scrolled, so the last place at rest counts. */
function keepOnReturn(place: ReadingPlace | undefined): () => void {
  const keep = () => keepPlace(place)
  window.addEventListener('popstate', keep)
  return () => window.removeEventListener('popstate', keep)
}

function isToArticle(link: HTMLAnchorElement, slug: string): boolean {
  if (link.origin !== window.location.origin) return false
  const [, , ...rest] = link.pathname.split('/')
  return rest.length === 1 && rest[0] === encodeURIComponent(slug) && !(link.getAttribute('href') ?? '').startsWith('#')
}

function edgeOf(bar: RefObject<HTMLElement | null>): number {
  return bar.current?.getBoundingClientRect().bottom ?? 0
}

'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { MarkedText } from '@/components/content/marked-text'
import styles from '@/components/review/diff-view.module.css'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { diffText } from '@/core/diff/diff-text'

interface DiffViewProps {
  readonly before: string
  readonly after: string
  readonly locale: string
}

/** What was taken out and what was put in, marked by line and ground as well as by colour, and said to those who listen. */
export function DiffView({ before, after, locale }: DiffViewProps) {
  const t = useTranslations('review')
  let at = 0
  return (
    <p className={styles.diff}>
      {diffText(before, after, locale).map(({ kind, text }) => {
        const key = `${kind} ${at}`
        at += text.length
        if (kind === 'same') return <Fragment key={key}>{<MarkedText text={text} />}</Fragment>
        const Element = kind === 'added' ? 'ins' : 'del'
        return (
          <Element key={key} className={styles[kind]}>
            <VisuallyHidden>[{t(kind)}: </VisuallyHidden>
            <MarkedText text={text} />
            <VisuallyHidden>]</VisuallyHidden>
          </Element>
        )
      })}
    </p>
  )
}

import { Fragment } from 'react'
import { Sentence } from '@/components/reader/sentence'
import { plainTextOf } from '@/core/model/inline-content'
import type { PublishedSegment } from '@/core/model/published-article'
import { sentenceGap } from '@/core/text/sentence-gap'

interface SentencesProps {
  readonly segments: readonly PublishedSegment[]
  readonly locale: string
  readonly isAnchor?: boolean
}

/** The sentences of a paragraph with what has to stand between them. */
export function Sentences({ segments, locale, isAnchor = true }: SentencesProps) {
  return segments.map((segment, index) => (
    <Fragment key={segment.id}>
      {gapBefore(segments, index)}
      <Sentence
        segment={segment}
        locale={locale}
        isAnchor={isAnchor}
        beginsFallback={segment.isFallback && !segments[index - 1]?.isFallback}
      />
    </Fragment>
  ))
}

function gapBefore(segments: readonly PublishedSegment[], index: number): string {
  const after = placed(segments[index])
  const before = placed(segments.slice(0, index).findLast((segment) => segment.content.length > 0))
  return before === undefined || after === undefined ? '' : sentenceGap(before, after)
}

function placed(segment: PublishedSegment | undefined) {
  return segment && { text: plainTextOf(segment.content), locale: segment.locale }
}

import { expect, it } from 'vitest'
import { ProgressBar } from '@/components/ui/progress-bar'
import { renderHtml, textOf } from '@/tests/components/render'

const progress = { initial: 10, translated: 1200, approved: 30, rejected: 2, outdated: 4 }

it('says every count in words, from what is done to what is left', () => {
  expect(textOf(renderHtml(<ProgressBar progress={progress} />))).toBe(
    ' 30 approved 1,200 translated 2 sent back 10 untranslated 4 with a changed source',
  )
})

it('leaves out what there is none of', () => {
  const untouched = { initial: 7, translated: 0, approved: 0, rejected: 0, outdated: 0 }
  expect(textOf(renderHtml(<ProgressBar progress={untouched} />))).toBe(' 7 untranslated')
})

it('gives each part the room of its count', () => {
  const widths = [...renderHtml(<ProgressBar progress={progress} />).matchAll(/flex-grow:(\d+)/g)].map(([, n]) => n)
  expect(widths).toEqual(['30', '1200', '2', '10'])
})

it.each([
  [{ ...progress, initial: 0, translated: 0, rejected: 0 }, '100% approved'],
  [{ initial: 3, translated: 0, approved: 1, rejected: 0, outdated: 0 }, '25% approved'],
  [{ initial: 0, translated: 0, approved: 0, rejected: 0, outdated: 0 }, '0% approved'],
])('in short says only how much is approved', (counts, expected) => {
  expect(textOf(renderHtml(<ProgressBar progress={counts} detail="short" />))).toBe(expected)
})

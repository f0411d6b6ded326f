import { expect, it } from 'vitest'
import { positionFrom, segmentInAddress } from '@/components/editor/editor-address'

it.each([
  ['', '', undefined],
  ['?segment=12', '', 11],
  ['?languages=en,la&segment=1', '', 0],
  ['', '#s123', 122],
  ['?segment=2', '#s9', 1],
  ['?segment=0', '', undefined],
  ['?segment=-3', '', undefined],
  ['?segment=1e9', '', undefined],
  ['', '#section', undefined],
])('reads %j %j as position %j', (search, hash, position) => {
  expect(segmentInAddress({ search, hash })).toBe(position)
})

it('reads no number where there is none', () => {
  expect(positionFrom(undefined)).toBeUndefined()
  expect(positionFrom('99999999')).toBeUndefined()
})

import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

/** Korean abbreviates without full stops; the words are Latin ones that stand inside it. */
export const ko: SegmentationRules = {
  language: 'ko',
  neverBreak: 'Mr Mrs Ms Dr Prof St vs v cf ed eds e.g i.e Feat feat ft',
  beforeNumber: 'No Nos Vol vol Fig fig pp',
  mayBreak: 'Inc Ltd Co Corp Jr Sr U.S U.K U.S.A',
  oftenBreak: 'etc',
  units: '',
  openers: '',
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

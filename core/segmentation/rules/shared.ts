import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

/** Titles, names of firms and references that every language borrows; all there is for a language without its own list. */
export const sharedRules: SegmentationRules = {
  language: 'und',
  neverBreak: `
    Mr Mrs Ms Messrs Mme Dr Drs Prof Rev St Ste Mt Lt Capt Sgt Col Maj Gen Ph N° n° Nº nº vs cf ca al e.g i.e`,
  beforeNumber: 'No Nr Vol vol Fig fig pp',
  mayBreak: 'Inc Ltd Co Corp Bros Jr Sr Ph.D U.S U.S.A U.K',
  oftenBreak: 'etc',
  units: '',
  openers: '',
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

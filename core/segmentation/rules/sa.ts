import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

/** Sanskrit closes with dandas; the words are what editions in Devanagari abbreviate. */
export const sa: SegmentationRules = {
  language: 'sa',
  neverBreak: 'डॉ डा प्रो पं श्री उदा क्र',
  beforeNumber: 'सं पृ श्लो',
  mayBreak: '',
  oftenBreak: 'इ इत्या',
  units: '',
  openers: '',
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

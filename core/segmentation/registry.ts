import { scriptOf } from '@/core/model/locale'
import { createRuleSegmenter } from '@/core/segmentation/rule-segmenter'
import { de } from '@/core/segmentation/rules/de'

import { el } from '@/core/segmentation/rules/el'
import { en } from '@/core/segmentation/rules/en'
import { es } from '@/core/segmentation/rules/es'
import { fi } from '@/core/segmentation/rules/fi'
import { fr } from '@/core/segmentation/rules/fr'
import { id } from '@/core/segmentation/rules/id'
import { it } from '@/core/segmentation/rules/it'
import { ja } from '@/core/segmentation/rules/ja'
import { ko } from '@/core/segmentation/rules/ko'
import { la } from '@/core/segmentation/rules/la'
import { pt } from '@/core/segmentation/rules/pt'
import { ru } from '@/core/segmentation/rules/ru'
import { sa } from '@/core/segmentation/rules/sa'
import { sharedRules } from '@/core/segmentation/rules/shared'
import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'
import type { Segmenter } from '@/core/segmentation/segmenter'

/** The languages with rules of their own. A new one is a file in `rules/` and a name here. */
export const segmentationRules: readonly SegmentationRules[] = [ko, ru, en, fr, id, sa, ja, de, pt, el, es, it, fi, la]

const segmenters = new Map(segmentationRules.map((rules) => [rules.language, createRuleSegmenter(rules)]))
const defaultSegmenter = createRuleSegmenter(sharedRules)

/** Which language's rules serve the others of its script (ISO 15924). */
const LANGUAGE_OF_SCRIPT: Readonly<Record<string, string>> = {
  Cyrl: 'ru',
  Deva: 'sa',
  Grek: 'el',
  Hang: 'ko',
  Hani: 'ja',
  Hans: 'ja',
  Hant: 'ja',
  Jpan: 'ja',
  Kore: 'ko',
}

/** The segmenter of a BCP 47 locale: that of its language, else of its script, else one for any language. */
export function segmenterFor(locale: string): Segmenter {
  const language = new Intl.Locale(locale).language
  return segmenters.get(language) ?? segmenters.get(LANGUAGE_OF_SCRIPT[scriptOf(locale)] ?? '') ?? defaultSegmenter
}

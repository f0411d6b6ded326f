import type { BlockKind } from '@/core/model/article'
import type { PublishedArticle, PublishedBlock } from '@/core/model/published-article'

/** The parts of an article in the order a page shows them. */
export interface ArrangedArticle {
  /** What stands above the date: the section and the headline. */
  readonly title: readonly PublishedBlock[]
  /** What stands below it: who wrote and who edited. */
  readonly credits: readonly PublishedBlock[]
  readonly body: readonly PublishedBlock[]
  /** True when one of the title's blocks is the headline; a page without one needs its own `h1`. */
  readonly hasHeadline: boolean
}

const TITLE_KINDS: readonly BlockKind[] = ['section', 'headline']
const CREDIT_KINDS: readonly BlockKind[] = ['byline', 'editor']

/** Sorts an article's blocks into the page's parts; within each the reading order stays. */
export function arrangeArticle({ blocks }: Pick<PublishedArticle, 'blocks'>): ArrangedArticle {
  const isIn = (kinds: readonly BlockKind[]) => (block: PublishedBlock) => kinds.includes(block.kind)
  return {
    title: blocks.filter(isIn(TITLE_KINDS)),
    credits: blocks.filter(isIn(CREDIT_KINDS)),
    body: blocks.filter((block) => !isIn([...TITLE_KINDS, ...CREDIT_KINDS])(block)),
    hasHeadline: blocks.some(({ kind }) => kind === 'headline'),
  }
}

/** First parts of addresses that belong to the house; an article there could never be reached. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'account',
  'api-reference',
  'join',
  'people',
  'set-up',
  'sign-in',
  'work',
])

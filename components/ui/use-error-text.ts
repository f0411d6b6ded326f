import { useTranslations } from 'next-intl'
import type { MessageValues } from '@/core/model/result'
import { ERROR_STATUS, type ErrorCode } from '@/core/protocol/errors'

interface CodedFailure {
  readonly code: string
  readonly values?: MessageValues
}

/** Turns the code of a failure into a sentence of the interface's language; an unknown code gets the general one. */
export function useErrorText(): (failure: CodedFailure) => string {
  const t = useTranslations('errors')
  return ({ code, values }) => {
    const known = Object.hasOwn(ERROR_STATUS, code) ? (code as ErrorCode) : 'internal-error'
    return t(known, { ...NO_VALUES, ...values })
  }
}

/** Stands in for a value an answer forgot, so that a sentence with a gap is shown rather than a key. */
const NO_VALUES = {
  field: '',
  encoding: '',
  offset: 0,
  block: 0,
  megabytes: 0,
  sourceSentences: 0,
  targetSentences: 0,
  retryAfterSeconds: 0,
}

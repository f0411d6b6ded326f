import { useTranslations } from 'next-intl'
import type { CallCode } from '@/browser/api-client'
import type { MessageValues } from '@/core/model/result'
import { ERROR_STATUS } from '@/core/protocol/errors'

interface CodedFailure {
  readonly code: string
  readonly values?: MessageValues
}

/** Turns the code of a failure into a sentence of the interface's language; an unknown code gets the general one. */
export function useErrorText(): (failure: CodedFailure) => string {
  const t = useTranslations('errors')
  return ({ code, values }) => {
    const isKnown = code === 'network-lost' || Object.hasOwn(ERROR_STATUS, code)
    return t(isKnown ? (code as CallCode) : 'internal-error', { ...NO_VALUES, ...values })
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

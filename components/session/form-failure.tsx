'use client'

import { Notice } from '@/components/ui/notice'
import { useErrorText } from '@/components/ui/use-error-text'
import type { Failure } from '@/core/model/result'

/** Why a form was refused; nothing while it was not. */
export function FormFailure({ failure }: { readonly failure: Failure | undefined }) {
  const errorText = useErrorText()
  return failure === undefined ? null : <Notice tone="error">{errorText(failure)}</Notice>
}

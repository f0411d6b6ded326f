import 'server-only'
import { notFound } from 'next/navigation'
import { redirectToSignIn } from '@/app/[locale]/redirect-to-sign-in'
import type { Result } from '@/core/model/result'

/** The value of a query; whoever is not signed in goes to the sign-in page, and everything else is not there. */
export function answerOrLeave<Value>(result: Result<Value>, locale: string, path: string): Value {
  if (result.ok) return result.value
  if (result.code === 'sign-in-required') redirectToSignIn(locale, path)
  notFound()
}

import 'server-only'
import { redirect } from 'next/navigation'

/** Sends whoever is not signed in to the page where they can, and from there back to `path`. */
export function redirectToSignIn(locale: string, path: string): never {
  redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${path}`)}`)
}

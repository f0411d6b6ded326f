import type { ReactNode } from 'react'

/** Adds nothing: each language's layout writes its own `<html lang>`. Next wants a root for the page of last resort. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return children
}

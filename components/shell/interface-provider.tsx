'use client'

import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

interface InterfaceProviderProps {
  readonly locale: string
  readonly children: ReactNode
}

/** Tells react-aria the language and direction of the interface; alone it would ask the browser. */
export function InterfaceProvider({ locale, children }: InterfaceProviderProps) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}

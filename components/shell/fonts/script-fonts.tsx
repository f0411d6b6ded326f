'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'

// The style sheets that list the 480 slices of the two East Asian families weigh 110 kB compressed. A page links at once
// only those of the languages it is written in; the rest follow when it stands, for whatever else appears on it.
const JapaneseFonts = dynamic(() =>
  import('@/components/shell/fonts/japanese-fonts').then((file) => file.JapaneseFonts),
)
const KoreanFonts = dynamic(() => import('@/components/shell/fonts/korean-fonts').then((file) => file.KoreanFonts))

interface ScriptFontsProps {
  /** Languages of the text the page is first painted with. */
  readonly locales: readonly string[]
}

export function ScriptFonts({ locales }: ScriptFontsProps) {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => setIsPainted(true), [])
  const needs = (language: string) => isPainted || locales.some((locale) => locale.split('-')[0] === language)
  return (
    <>
      {(needs('ja') || needs('zh')) && <JapaneseFonts />}
      {needs('ko') && <KoreanFonts />}
    </>
  )
}

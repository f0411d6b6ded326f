'use client'

import '@fontsource-variable/noto-sans-kr'
import '@fontsource-variable/noto-serif-kr'

/** Shows nothing: where it is rendered, the page links the Korean faces. */
export function KoreanFonts() {
  return null
}

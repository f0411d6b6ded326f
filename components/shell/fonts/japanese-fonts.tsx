'use client'

import '@fontsource-variable/noto-sans-jp'
import '@fontsource-variable/noto-serif-jp'

/** Shows nothing: where it is rendered, the page links the Japanese faces. */
export function JapaneseFonts() {
  return null
}

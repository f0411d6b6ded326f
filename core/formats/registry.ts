import type { Format } from '@/core/formats/format'
import { html } from '@/core/formats/html/html'
import { markdown } from '@/core/formats/markdown/markdown'
import { plainText } from '@/core/formats/plain-text/plain-text'

/** Every format that can be read. A new one is a folder and a name here. */
export const formats = [markdown, html, plainText] as const satisfies readonly Format[]

export type FormatId = (typeof formats)[number]['id']

/** The format of an id that came from outside; `undefined` when there is none. */
export function formatById(id: string): Format<FormatId> | undefined {
  return formats.find((format) => format.id === id)
}

/** The format the name's extension says; without a telling name, the one the text looks most like. */
export function detectFormat(fileName: string | undefined, text: string): Format<FormatId> {
  const extension = /\.([^.]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase()
  const named = formats.find(({ extensions }: Format) => extension !== undefined && extensions.includes(extension))
  if (named !== undefined) return named
  return formats.reduce<Format<FormatId>>(
    (best, format) => (format.detect(text) > best.detect(text) ? format : best),
    plainText,
  )
}

import type { Format } from '@/core/formats/format'
import { readPlainText } from '@/core/formats/plain-text/read'
import { writePlainText } from '@/core/formats/plain-text/write'

/** Text without any marks. Every text is at least that, so it is what is left when nothing else fits. */
export const plainText = {
  id: 'plain-text',
  extensions: ['txt', 'text'],
  mediaTypes: ['text/plain'],
  detect: () => 0.1,
  read: readPlainText,
  write: writePlainText,
} as const satisfies Format

/**
 * The encodings a person can choose from, in the order they are offered: Unicode, then East Asia, then the rest.
 * Names of the WHATWG Encoding Standard. UTF-32 is not among them: no browser and no Node decodes it.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'gb18030',
  'big5',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'ibm866',
  'macintosh',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Recognises any label of the WHATWG Encoding Standard (`sjis`, `latin1`, `ks_c_5601-1987`); `undefined` if not offered. */
export function parseEncoding(label: string): Encoding | undefined {
  try {
    const name = new TextDecoder(label).encoding
    return ENCODINGS.find((encoding) => encoding === (name === 'gbk' ? 'gb18030' : name))
  } catch {
    return undefined
  }
}

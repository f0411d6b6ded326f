import { readdirSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { INTERFACE_LOCALES } from '@/i18n/routing'

type Tree = { readonly [key: string]: string | Tree }

const read = (locale: string): ReadonlyMap<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Tree, ''))
const english = read('en')

it('every interface language has its file, and no other', () => {
  expect(readdirSync('messages').sort()).toEqual(INTERFACE_LOCALES.map((locale) => `${locale}.json`).sort())
})

describe.each(INTERFACE_LOCALES)('%s', (locale) => {
  const messages = read(locale)

  it('has the keys of English, no more and no fewer', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('is valid ICU with the placeholders and tags of English', () => {
    const differing = [...english].filter(
      ([key, source]) => !sameNames(namesIn(source), namesIn(messages.get(key) ?? '')),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('has the plural forms its language needs', () => {
    const needed = neededForms(locale)
    const lacking = [...messages].flatMap(([key, message]) =>
      pluralOptions(parse(message))
        .filter((options) => !needed.every((form) => options.includes(form)))
        .map(() => key),
    )
    expect(lacking).toEqual([])
  })

  it('is not the English file under another name', () => {
    const same = [...messages].filter(([key, message]) => message === english.get(key) && /\p{L}{3}/u.test(message))
    // Names of formats, of the product, and words a language shares with English stay the same.
    const shared = locale === 'en' ? english.size : english.size * 0.1
    expect(same.length).toBeLessThanOrEqual(shared)
  })

  it('leaves nothing empty', () => {
    expect([...messages].filter(([, message]) => message.trim() === '').map(([key]) => key)).toEqual([])
  })
})

// The `many` of French, Spanish, Portuguese and Italian is for round millions, which no count here reaches; Russian's is
// for every third number. For Latin, which CLDR does not know, Intl answers with one and other, which are right.
function neededForms(locale: string): readonly string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  return locale === 'ru' ? forms : forms.filter((form) => form !== 'many')
}

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

function sameNames(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name))
}

function namesIn(message: string): ReadonlySet<string> {
  return new Set(collectNames(parse(message)))
}

function collectNames(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...collectNames(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => collectNames(option.value))]
    }
    return [element.value]
  })
}

function pluralOptions(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralOptions(element.children)
    if (element.type !== TYPE.plural) return []
    return [
      Object.keys(element.options),
      ...Object.values(element.options).flatMap((option) => pluralOptions(option.value)),
    ]
  })
}

import { type Locale, parseLocale } from '@/core/model/locale'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ProjectView } from '@/core/protocol/projects'

/** What a coordinator may change of a project. */
export interface ProjectSettings {
  readonly name: string
  readonly visibility: ProjectView['visibility']
  readonly locales: ProjectView['locales']
}

export type Policy = ProjectView['locales'][number]['policy']

export type SettingsEvent =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'opened'; readonly visibility: ProjectView['visibility'] }
  | { readonly kind: 'added'; readonly locale: Locale }
  | { readonly kind: 'removed'; readonly locale: Locale }
  | { readonly kind: 'moved'; readonly locale: Locale; readonly by: -1 | 1 }
  | { readonly kind: 'policed'; readonly locale: Locale; readonly policy: Policy }

export function reduceSettings(settings: ProjectSettings, event: SettingsEvent): ProjectSettings {
  const { locales } = settings
  switch (event.kind) {
    case 'named':
      return { ...settings, name: event.name }
    case 'opened':
      return { ...settings, visibility: event.visibility }
    case 'added':
      // Four eyes unless somebody decides otherwise.
      return { ...settings, locales: [...locales, { locale: event.locale, policy: 'four-eyes' }] }
    case 'removed':
      return { ...settings, locales: locales.filter(({ locale }) => locale !== event.locale) }
    case 'moved':
      return { ...settings, locales: move(locales, event.locale, event.by) }
    case 'policed':
      return {
        ...settings,
        locales: locales.map((entry) => (entry.locale === event.locale ? { ...entry, policy: event.policy } : entry)),
      }
  }
}

function move(locales: ProjectSettings['locales'], locale: Locale, by: -1 | 1): ProjectSettings['locales'] {
  const from = locales.findIndex((entry) => entry.locale === locale)
  const [moved] = locales.slice(from, from + 1)
  const others = locales.filter((entry) => entry.locale !== locale)
  const to = from + by
  if (moved === undefined || to < 0 || to > others.length) return locales
  return [...others.slice(0, to), moved, ...others.slice(to)]
}

export type TagRefusal = 'notATag' | 'alreadyThere' | 'isSource'

/** The language a written tag names, if it can be added to these. */
export function checkNewLocale(
  written: string,
  sourceLocale: string,
  { locales }: Pick<ProjectSettings, 'locales'>,
): Result<Locale, TagRefusal> {
  const locale = parseLocale(written.trim())
  if (locale === undefined) return fail('notATag')
  if (locale === sourceLocale) return fail('isSource')
  return locales.some((entry) => entry.locale === locale) ? fail('alreadyThere') : succeed(locale)
}

import { describe, expect, it } from 'vitest'
import {
  checkNewLocale,
  type ProjectSettings,
  reduceSettings,
  type SettingsEvent,
} from '@/components/workbench/settings-state'
import type { Locale } from '@/core/model/locale'

const locale = (tag: string) => tag as Locale
const settings: ProjectSettings = {
  name: 'Project',
  visibility: 'private',
  locales: [
    { locale: locale('en'), policy: 'four-eyes' },
    { locale: locale('la'), policy: 'self-approval' },
    { locale: locale('sa'), policy: 'four-eyes' },
  ],
}
const order = (after: ProjectSettings) => after.locales.map((entry) => entry.locale).join()

describe('reduceSettings', () => {
  it.each<[string, SettingsEvent, string]>([
    ['moves a language up', { kind: 'moved', locale: locale('sa'), by: -1 }, 'en,sa,la'],
    ['moves a language down', { kind: 'moved', locale: locale('en'), by: 1 }, 'la,en,sa'],
    ['stops at the top', { kind: 'moved', locale: locale('en'), by: -1 }, 'en,la,sa'],
    ['stops at the bottom', { kind: 'moved', locale: locale('sa'), by: 1 }, 'en,la,sa'],
    ['passes over a language that is not there', { kind: 'moved', locale: locale('fi'), by: 1 }, 'en,la,sa'],
    ['adds at the end', { kind: 'added', locale: locale('fi') }, 'en,la,sa,fi'],
    ['removes', { kind: 'removed', locale: locale('la') }, 'en,sa'],
  ])('%s', (_name, event, expected) => {
    expect(order(reduceSettings(settings, event))).toBe(expected)
  })

  it('asks four eyes of a new language', () => {
    const after = reduceSettings(settings, { kind: 'added', locale: locale('fi') })
    expect(after.locales.at(-1)?.policy).toBe('four-eyes')
  })

  it('changes the policy of one language', () => {
    const after = reduceSettings(settings, { kind: 'policed', locale: locale('en'), policy: 'self-approval' })
    expect(after.locales.map(({ policy }) => policy)).toEqual(['self-approval', 'self-approval', 'four-eyes'])
  })
})

describe('checkNewLocale', () => {
  it.each([
    ['nl', 'nl'],
    [' PT-br ', 'pt-BR'],
    ['ar', 'ar'],
  ])('takes %j as %s', (written, expected) => {
    expect(checkNewLocale(written, 'ja', settings)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['', 'notATag'],
    ['the English language', 'notATag'],
    ['e', 'notATag'],
    ['la', 'alreadyThere'],
    ['LA', 'alreadyThere'],
    ['ja', 'isSource'],
  ])('refuses %j: %s', (written, code) => {
    expect(checkNewLocale(written, 'ja', settings)).toMatchObject({ ok: false, code })
  })
})

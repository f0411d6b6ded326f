import { describe, expect, it } from 'vitest'
import { type ColumnsEvent, chooseColumns, reduceColumns } from '@/components/editor/columns-state'

describe('reduceColumns', () => {
  it.each<[string, string, ColumnsEvent, string]>([
    ['shows a language at the end', 'en,la', { kind: 'shown', locale: 'sa' }, 'en,la,sa'],
    ['shows no language twice', 'en,la', { kind: 'shown', locale: 'en' }, 'en,la'],
    ['hides one', 'en,la', { kind: 'hidden', locale: 'en' }, 'la'],
    ['moves one towards the start', 'en,la,sa', { kind: 'moved', locale: 'sa', by: -1 }, 'en,sa,la'],
    ['moves one towards the end', 'en,la,sa', { kind: 'moved', locale: 'en', by: 1 }, 'la,en,sa'],
    ['stops at the edge', 'en,la', { kind: 'moved', locale: 'en', by: -1 }, 'en,la'],
    [
      'drops one forwards onto another’s place',
      'en,la,sa',
      { kind: 'dropped', locale: 'en', before: 'sa' },
      'la,sa,en',
    ],
    [
      'drops one backwards onto another’s place',
      'en,la,sa',
      { kind: 'dropped', locale: 'sa', before: 'en' },
      'sa,en,la',
    ],
    ['passes over a language that is not shown', 'en,la', { kind: 'moved', locale: 'fi', by: 1 }, 'en,la'],
  ])('%s', (_name, before, event, after) => {
    expect(reduceColumns(before.split(','), event).join()).toBe(after)
  })
})

describe('chooseColumns', () => {
  const choice = { asked: undefined, remembered: [], offered: ['en', 'la', 'sa', 'fi'], own: [] }
  it.each([
    ['what the address asks for', { ...choice, asked: 'la,en', remembered: ['sa'] }, 'la,en'],
    ['each language once', { ...choice, asked: 'la,la,en' }, 'la,en'],
    ['no language the article lacks', { ...choice, asked: 'xx,la' }, 'la'],
    ['what was open last', { ...choice, asked: 'xx', remembered: ['sa', 'fi'] }, 'sa,fi'],
    ['the person’s own languages', { ...choice, own: ['la', 'sa', 'fi'] }, 'la,sa'],
    ['the first language', choice, 'en'],
    ['none where there is none', { ...choice, offered: [] }, ''],
  ])('%s', (_name, given, columns) => {
    expect(chooseColumns(given).join()).toBe(columns)
  })
})

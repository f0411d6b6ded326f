import { describe, expect, it } from 'vitest'
import { checkSettings } from '@/cli/start/check-settings'

describe('the settings of a start', () => {
  it('have defaults for everything', () => {
    expect(checkSettings({}, 'production')).toMatchObject({
      ok: true,
      value: { port: 3000, host: '127.0.0.1', publicOrigin: 'http://localhost:3000' },
    })
  })

  it.each([
    ['a secret that is too short', { HEXAPLA_SECRET: 'short' }, 'HEXAPLA_SECRET'],
    ['a port that is no number', { PORT: 'three' }, 'PORT'],
    ['a port beyond the last', { PORT: '70000' }, 'PORT'],
    ['an origin that is none', { PUBLIC_ORIGIN: 'hexapla' }, 'PUBLIC_ORIGIN'],
    ['an origin that is a script', { PUBLIC_ORIGIN: 'javascript:alert(1)' }, 'PUBLIC_ORIGIN'],
    ['a database of another kind', { DATABASE_URL: 'mysql://localhost/hexapla' }, 'DATABASE_URL'],
  ])('NXT-07 are refused with %s', (_title, variables, name) => {
    expect(checkSettings(variables, 'production')).toMatchObject({ code: 'setting-wrong', values: { name } })
  })

  it.each(['development', 'test', 'staging'])('NXT-07 are refused when NODE_ENV is %s for a real server', (mode) => {
    expect(checkSettings({ NODE_ENV: mode }, 'production')).toMatchObject({ code: 'mode-wrong', values: { mode } })
  })

  it.each(['0.0.0.0', '::', '192.0.2.7', 'hexapla.example'])(
    'NXT-07 are refused when %s is open to others and nobody said under which address',
    (host) => {
      expect(checkSettings({ HOST: host }, 'production')).toMatchObject({ code: 'public-origin-missing' })
      expect(checkSettings({ HOST: host, PUBLIC_ORIGIN: 'https://hexapla.example' }, 'production').ok).toBe(true)
    },
  )
})

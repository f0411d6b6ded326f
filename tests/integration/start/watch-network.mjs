// Loaded into a process before everything else: writes every host it looks up or connects to into HEXAPLA_NETWORK_LOG.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

const note = (host) => appendFileSync(process.env.HEXAPLA_NETWORK_LOG, `${host}\n`)

const connect = Socket.prototype.connect
Socket.prototype.connect = function (...words) {
  const [options] = Array.isArray(words[0]) ? words[0] : words
  if (typeof options === 'object' && options !== null && options.path === undefined) note(options.host ?? 'localhost')
  return connect.apply(this, words)
}
for (const [module, name] of [
  [dns, 'lookup'],
  [dns.promises, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'resolve'],
]) {
  const original = module[name]
  module[name] = (host, ...rest) => {
    note(host)
    return original.call(module, host, ...rest)
  }
}
syncBuiltinESMExports()

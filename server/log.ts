import pino from 'pino'

/**
 * One JSON line per event to standard output. Texts, names, addresses and secrets are never passed to it;
 * the redaction is the second net (PRIV-01).
 */
export const log = pino({
  level: process.env.HEXAPLA_LOG_LEVEL || 'info',
  base: null,
  redact: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie', 'email', '*.email', 'text', '*.text'],
})

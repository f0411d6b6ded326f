import { importVersionOperation } from '@/core/protocol/import'
import { importVersion } from '@/server/commands/import-version'
import { handle } from '@/server/http/handle'

export const POST = handle(importVersionOperation, importVersion)

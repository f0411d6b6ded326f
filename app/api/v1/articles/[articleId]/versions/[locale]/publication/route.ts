import { publishVersionOperation } from '@/core/protocol/articles'
import { publishVersion } from '@/server/commands/publish-version'
import { handle } from '@/server/http/handle'

export const PUT = handle(publishVersionOperation, publishVersion)

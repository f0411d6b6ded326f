import { articleEventsOperation } from '@/core/protocol/articles'
import { handle } from '@/server/http/handle'
import { articleEvents } from '@/server/queries/article-events'

export const GET = handle(articleEventsOperation, articleEvents)

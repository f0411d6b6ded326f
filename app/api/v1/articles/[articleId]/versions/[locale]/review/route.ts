import { reviewQueueOperation } from '@/core/protocol/articles'
import { handle } from '@/server/http/handle'
import { reviewQueue } from '@/server/queries/review-queue'

export const GET = handle(reviewQueueOperation, reviewQueue)

import { createArticleOperation } from '@/core/protocol/import'
import { createArticle } from '@/server/commands/create-article'
import { handle } from '@/server/http/handle'

export const POST = handle(createArticleOperation, createArticle)

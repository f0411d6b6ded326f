import { getArticleOperation } from '@/core/protocol/articles'
import { handle } from '@/server/http/handle'
import { getArticle } from '@/server/queries/get-article'

export const GET = handle(getArticleOperation, getArticle)

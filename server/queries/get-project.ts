import { succeed } from '@/core/model/result'
import type { InputOf } from '@/core/protocol/operation'
import type { getProjectOperation } from '@/core/protocol/projects'
import { type ArticleHead, listArticleHeads } from '@/data/article-heads'
import { progressByArticle } from '@/data/progress'
import { findProject } from '@/data/projects'
import type { Context } from '@/server/context'
import { requireAccess } from '@/server/policies/require-access'
import { projectViewOf } from '@/server/queries/project-view'

/** A project with its languages, and its articles with how far each is over all languages. */
export async function getProject(ctx: Context, input: InputOf<typeof getProjectOperation>) {
  const project = await findProject(ctx.db, input.projectId)
  const access = requireAccess(ctx.actor, project && { ...project, projectId: project.id })
  if (!access.ok) return access
  const { thing } = access.value
  const [heads, progress] = await Promise.all([listArticleHeads(ctx.db, thing.id), progressByArticle(ctx.db, thing.id)])
  const articles = heads.map((head) => ({ ...summaryOf(head), progress: progress.get(head.id) ?? NOTHING }))
  return succeed({ ...projectViewOf(thing, ctx.actor), articles })
}

const NOTHING = { initial: 0, translated: 0, approved: 0, rejected: 0, outdated: 0 }

function summaryOf({ id, slug, title, sourceLocale, date, segmentCount }: ArticleHead) {
  return { id, slug, title, sourceLocale, date, segmentCount }
}

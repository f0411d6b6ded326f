import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { answerOrLeave } from '@/app/[locale]/work/answer-or-leave'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { ArticleTable } from '@/components/workbench/article-table'
import { ProjectSettings } from '@/components/workbench/project-settings'
import { getProjectOperation } from '@/core/protocol/projects'
import { Link } from '@/i18n/navigation'
import { pageContext } from '@/server/http/page-context'
import { getProject } from '@/server/queries/get-project'

interface ProjectRequest {
  readonly params: Promise<{ readonly locale: string; readonly projectId: string }>
}

/** Once for title and page together. */
const readProject = cache(async (locale: string, projectId: string) => {
  const input = getProjectOperation.params.safeParse({ projectId })
  if (!input.success) notFound()
  return answerOrLeave(await getProject(await pageContext(), input.data), locale, `/work/projects/${projectId}`)
})

export async function generateMetadata({ params }: ProjectRequest): Promise<Metadata> {
  const { locale, projectId } = await params
  return { title: (await readProject(locale, projectId)).name }
}

/** A project: its articles and, for its coordinators, its settings. */
export default async function ProjectPage({ params }: ProjectRequest) {
  const { locale, projectId } = await params
  const project = await readProject(locale, projectId)
  const t = await getTranslations('work')
  const actions = (
    <>
      <ButtonLink href={`/people/${project.id}`}>{t('project.people')}</ButtonLink>
      <ButtonLink href={`/work/import/${project.id}`} variant="primary">
        {t('importArticle')}
      </ButtonLink>
    </>
  )
  return (
    <Shell width="wide">
      <PageHeader
        rubric={<Link href="/work">{t('title')}</Link>}
        title={project.name}
        actions={project.canCoordinate ? actions : undefined}
      />
      <h2>{t('project.articles')}</h2>
      <ArticleTable project={project} />
      {project.canCoordinate && (
        <>
          <h2>{t('project.settings')}</h2>
          <ProjectSettings project={project} />
        </>
      )}
    </Shell>
  )
}

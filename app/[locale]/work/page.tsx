import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { PageRequest } from '@/app/[locale]/page-request'
import { answerOrLeave } from '@/app/[locale]/work/answer-or-leave'
import { Shell } from '@/components/shell/shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { ProjectSection } from '@/components/workbench/project-section'
import { pageContext } from '@/server/http/page-context'
import { getProject } from '@/server/queries/get-project'
import { listProjects } from '@/server/queries/list-projects'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work')
  return { title: t('title') }
}

/** Where work begins: one's projects, and in each the articles with how far they are. */
export default async function WorkPage({ params }: PageRequest) {
  const { locale } = await params
  const ctx = await pageContext()
  const { projects } = answerOrLeave(await listProjects(ctx), locale, '/work')
  const answers = await Promise.all(projects.map(({ id }) => getProject(ctx, { projectId: id })))
  const t = await getTranslations('work')
  return (
    <Shell width="wide">
      <PageHeader title={t('title')} description={t('description')} />
      {projects.length === 0 && <EmptyState title={t('noProjects.title')}>{t('noProjects.text')}</EmptyState>}
      {answers.map((answer) => answer.ok && <ProjectSection key={answer.value.id} project={answer.value} />)}
    </Shell>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportWizard } from '@/components/import/import-wizard'
import { Shell } from '@/components/shell/shell'
import { PageHeader } from '@/components/ui/page-header'
import { getProjectOperation } from '@/core/protocol/projects'
import { pageContext } from '@/server/http/page-context'
import { getProject } from '@/server/queries/get-project'

interface ImportPageProps {
  readonly params: Promise<{ readonly projectId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

export default async function ImportPage({ params }: ImportPageProps) {
  const input = getProjectOperation.params.safeParse({ projectId: (await params).projectId })
  if (!input.success) notFound()
  const project = await getProject(await pageContext(), input.data)
  if (!project.ok || !project.value.canCoordinate) notFound()
  const t = await getTranslations('import')
  return (
    <Shell width="wide">
      <PageHeader title={t('title')} description={t('intro')} />
      <ImportWizard project={project.value} />
    </Shell>
  )
}

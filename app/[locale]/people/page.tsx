import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type PageRequest, queryValue } from '@/app/[locale]/page-request'
import { redirectToSignIn } from '@/app/[locale]/redirect-to-sign-in'
import styles from '@/components/people/people.module.css'
import { ProjectLinks } from '@/components/people/project-links'
import { UserList } from '@/components/people/user-list'
import { UserSearch } from '@/components/people/user-search'
import { Shell } from '@/components/shell/shell'
import { PageHeader } from '@/components/ui/page-header'
import { pageContext } from '@/server/http/page-context'
import { listProjects } from '@/server/queries/list-projects'
import { listUsers } from '@/server/queries/list-users'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('title') }
}

/** The way to the people of each project one coordinates; below, for administrators, every account. */
export default async function PeoplePage(request: PageRequest) {
  const { locale } = await request.params
  const ctx = await pageContext()
  if (ctx.actor.kind === 'anonymous') redirectToSignIn(locale, '/people')
  const search = (await queryValue(request, 'search'))?.slice(0, 200) ?? ''
  const [listed, users] = await Promise.all([listProjects(ctx), listUsers(ctx, { search })])
  const projects = listed.ok ? listed.value.projects.filter(({ canCoordinate }) => canCoordinate) : []
  if (projects.length === 0 && !users.ok) notFound()
  const t = await getTranslations('people')
  return (
    <Shell width="wide">
      <PageHeader title={t('title')} />
      <section className={styles.section} aria-labelledby="projects">
        <h2 id="projects">{t('projects')}</h2>
        <p>{t('projectsHint')}</p>
        <ProjectLinks projects={projects} />
      </section>
      {users.ok && (
        <section className={styles.section} aria-labelledby="accounts">
          <h2 id="accounts">{t('accounts')}</h2>
          <UserSearch search={search} />
          <UserList users={users.value.users} viewerId={ctx.actor.id} />
        </section>
      )}
    </Shell>
  )
}

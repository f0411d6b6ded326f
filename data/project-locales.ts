import type { ProjectId } from '@/core/model/ids'
import type { Locale } from '@/core/model/locale'
import type { Database } from '@/data/database'

/** Adds languages at the end of a project's list; those it has keep their place and policy. */
export async function appendProjectLocales(
  db: Database,
  projectId: ProjectId,
  locales: readonly Locale[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO project_locale (project_id, locale, position)
    SELECT ${projectId}::uuid, added.locale,
           (SELECT coalesce(max(position) + 1, 0) FROM project_locale WHERE project_id = ${projectId}::uuid) + added.place - 1
    FROM unnest(${[...locales]}::text[]) WITH ORDINALITY AS added (locale, place)
    ON CONFLICT (project_id, locale) DO NOTHING`
}

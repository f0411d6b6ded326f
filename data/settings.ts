import type { Database } from '@/data/database'

/** True once a fact about this installation was written down. */
export async function hasSetting(db: Database, key: string): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key }, select: { key: true } })) !== null
}

export async function writeSetting(db: Database, key: string, value: Readonly<Record<string, string>>): Promise<void> {
  await db.setting.create({ data: { key, value: { ...value } } })
}

export async function listProjectSlugs(db: Database): Promise<string[]> {
  const rows = await db.project.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}

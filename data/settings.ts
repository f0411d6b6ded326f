import type { Database } from '@/data/database'

/** A fact about this installation; undefined until it was written down. */
export async function readSetting(db: Database, key: string): Promise<unknown> {
  return (await db.setting.findUnique({ where: { key } }))?.value
}

export async function writeSetting(db: Database, key: string, value: string): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

export async function listProjectSlugs(db: Database): Promise<string[]> {
  const rows = await db.project.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}

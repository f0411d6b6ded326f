import { Client } from 'pg'
import type { TestArticle } from '@/tests/e2e/article'

/** Runs a question against the database of the server under test, beside everything the product does. */
export async function askDatabase<Answer>(ask: (database: Client) => Promise<Answer>): Promise<Answer> {
  const database = new Client({ connectionString: process.env.HEXAPLA_E2E_DATABASE })
  await database.connect()
  try {
    return await ask(database)
  } finally {
    await database.end()
  }
}

/** The texts a row's unit has had in a language, oldest first; the segment is counted from 1. */
export async function historyOf(
  database: Pick<Client, 'query'>,
  { articleId }: TestArticle,
  segment: number,
  locale = 'en',
): Promise<readonly string[]> {
  const found = await database.query<{ text: string }>(
    `SELECT r.text FROM unit_revision r JOIN unit u ON u.id = r.unit_id JOIN version v ON v.id = u.version_id
     WHERE v.article_id = $1 AND v.locale = $2 AND u.position = $3 ORDER BY r.revision`,
    [articleId, locale, segment - 1],
  )
  return found.rows.map(({ text }) => text)
}

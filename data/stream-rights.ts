import type { ProjectId } from '@/core/model/ids'
import type { Database } from '@/data/database'

/** What a session may still read. */
export interface StreamRights {
  readonly sessionId: string
  readonly isAdministrator: boolean
  readonly projectIds: readonly ProjectId[]
}

/**
 * The rights of the sessions that still hold, all in one query; ended sessions and those of disabled people are not
 * among them. Unlike a request it does not lengthen a session: an open tab is not use.
 */
export function findStreamRights(db: Database, sessionIds: readonly string[], now: Date): Promise<StreamRights[]> {
  return db.$queryRaw`
    SELECT session.id AS "sessionId", "user".is_administrator AS "isAdministrator",
      ARRAY(SELECT project_id::text FROM member WHERE member.user_id = "user".id) AS "projectIds"
    FROM session JOIN "user" ON "user".id = session.user_id
    WHERE session.id = ANY(${[...sessionIds]}) AND session.expires_at > ${now} AND "user".disabled_at IS NULL`
}

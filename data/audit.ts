import type { Database } from '@/data/database'

/** One thing somebody did. Ids and codes only: no texts, no addresses of e-mail, no secrets. */
export interface AuditedEvent {
  /** Left out when nobody was signed in, or the system itself acted. */
  readonly actorId?: string
  /** `noun.verb`, such as `unit.approve`. */
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly projectId?: string
  readonly values?: Readonly<Record<string, string | number | boolean | null>>
  readonly requestId?: string
  readonly ipAddress?: string
}

/**
 * Appends to the audit. Called in the transaction that does the thing, so that neither exists without the other;
 * the database numbers the event and chains it to the one before of the same subject.
 */
export async function recordAudit(db: Database, event: AuditedEvent): Promise<void> {
  await db.$executeRaw`
    INSERT INTO audit_event (actor_id, action, subject_type, subject_id, project_id, "values", request_id, ip_address)
    VALUES (${event.actorId ?? null}, ${event.action}, ${event.subjectType}, ${event.subjectId},
            ${event.projectId ?? null}::uuid, ${JSON.stringify(event.values ?? {})}::jsonb,
            ${event.requestId ?? null}, ${event.ipAddress ?? null})`
}

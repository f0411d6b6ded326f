import * as articles from '@/core/protocol/articles'
import * as imports from '@/core/protocol/import'
import type { Operation } from '@/core/protocol/operation'
import * as projects from '@/core/protocol/projects'
import * as session from '@/core/protocol/session'
import * as units from '@/core/protocol/units'

/** Every operation of the API, found by its shape among the exports of the protocol's files. */
export const OPERATIONS: readonly Operation[] = [session, projects, imports, articles, units].flatMap((file) =>
  Object.values(file).filter(isOperation),
)

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'bodyKind' in value && 'method' in value
}

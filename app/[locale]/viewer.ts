import 'server-only'
import { cache } from 'react'
import type { Viewer } from '@/components/shell/viewer'
import { pageContext } from '@/server/http/page-context'
import { log } from '@/server/log'
import { isAdministrator } from '@/server/policies/project-policy'

const NOBODY: Viewer = { kind: 'anonymous' }

/**
 * Who looks at the page, as far as the head of the page shows it; it grants nothing. When the database does not answer,
 * the head must not fall with it: the page below fails by itself and says so in the reader's language.
 */
export const getViewer: () => Promise<Viewer> = cache(async () => {
  try {
    const { actor } = await pageContext()
    if (actor.kind === 'anonymous') return NOBODY
    const coordinates = actor.memberships.some(({ role }) => role === 'coordinator')
    return { kind: 'person', name: actor.name, managesPeople: isAdministrator(actor) || coordinates }
  } catch (error) {
    log.error({ err: error }, 'viewer unknown')
    return NOBODY
  }
})

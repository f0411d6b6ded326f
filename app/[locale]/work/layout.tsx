import type { ReactNode } from 'react'
import { OutboxKeeper } from '@/components/workbench/outbox-keeper'
import { pageContext } from '@/server/http/page-context'

/** Everywhere in the workbench, text that waits in this browser is on its way to the server. */
export default async function WorkLayout({ children }: { readonly children: ReactNode }) {
  const { actor } = await pageContext()
  return (
    <>
      {actor.kind === 'person' && <OutboxKeeper userId={actor.id} />}
      {children}
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OperationEntry } from '@/components/api-reference/operation-entry'
import { Shell } from '@/components/shell/shell'
import { PageHeader } from '@/components/ui/page-header'
import { nounOf } from '@/core/protocol/open-api'
import { OPERATIONS } from '@/core/protocol/operations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiReference')
  return { title: t('title') }
}

/** The API for people; the same operations for machines are at `/api/v1/openapi.json`. */
export default async function ApiReferencePage() {
  const t = await getTranslations('apiReference')
  const nouns = [...new Set(OPERATIONS.map(nounOf))].sort()
  return (
    <Shell width="page">
      <PageHeader
        title={t('title')}
        description={t.rich('description', { link: (text) => <a href="/api/v1/openapi.json">{text}</a> })}
      />
      {nouns.map((noun) => (
        <section key={noun} aria-labelledby={`noun-${noun}`}>
          <h2 id={`noun-${noun}`} translate="no">
            {noun}
          </h2>
          {OPERATIONS.filter((operation) => nounOf(operation) === noun).map((operation) => (
            <OperationEntry key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
    </Shell>
  )
}

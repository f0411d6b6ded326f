import { useTranslations } from 'next-intl'
import { type FieldRow, FieldTable } from '@/components/api-reference/field-table'
import styles from '@/components/api-reference/operation-entry.module.css'
import { typeName } from '@/components/api-reference/type-name'
import type { JsonSchema } from '@/core/protocol/json-schema'
import { toJsonSchema } from '@/core/protocol/json-schema'
import { describeBody, describeParameters, errorsByStatus } from '@/core/protocol/open-api'
import type { Operation } from '@/core/protocol/operation'

/** One operation: its address, what it takes, what it answers, what can go wrong. Its own words are English, like its code. */
export function OperationEntry({ operation }: { readonly operation: Operation }) {
  const t = useTranslations('apiReference')
  const taken = takenBy(operation)
  return (
    <section className={styles.entry} id={operation.id}>
      <h3 className={styles.address} translate="no">
        <span className={styles.method}>{operation.method}</span> /api/v1{operation.path}
      </h3>
      <p lang="en" className={styles.summary}>
        {operation.summary}
      </p>
      {taken.length > 0 && <FieldTable caption={t('takes')} rows={taken} />}
      <p className={styles.line}>
        <span className={styles.label}>{t('answers')}</span>{' '}
        <code translate="no">{typeName(toJsonSchema(operation.answer))}</code>
      </p>
      <dl className={styles.errors} aria-label={t('errors')}>
        {[...errorsByStatus(operation)].map(([status, codes]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd translate="no">{codes.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function takenBy(operation: Operation): readonly FieldRow[] {
  const parameters = (['path', 'query'] as const).flatMap((place) =>
    describeParameters(operation, place).map(({ name, required, schema }) => ({ name, place, required, schema })),
  )
  return [...parameters, ...bodyRows(operation)]
}

function bodyRows(operation: Operation): readonly FieldRow[] {
  const [content] = Object.values(describeBody(operation) ?? {})
  if (content === undefined) return []
  if (operation.bodyKind === 'bytes') return [{ name: '', place: 'file', required: true, schema: {} }]
  const required = Array.isArray(content.schema.required) ? content.schema.required : []
  return Object.entries(content.schema.properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    place: 'body',
    required: required.includes(name),
    schema,
  }))
}

import { useTranslations } from 'next-intl'
import { typeName } from '@/components/api-reference/type-name'
import { Table } from '@/components/ui/table'
import type { JsonSchema } from '@/core/protocol/json-schema'

export interface FieldRow {
  /** Empty for a body that is a file. */
  readonly name: string
  readonly place: 'path' | 'query' | 'body' | 'file'
  readonly required: boolean
  readonly schema: JsonSchema
}

interface FieldTableProps {
  readonly caption: string
  readonly rows: readonly FieldRow[]
}

export function FieldTable({ caption, rows }: FieldTableProps) {
  const t = useTranslations('apiReference')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('type')}</th>
          <th scope="col">{t('required')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, place, required, schema }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row" translate="no">
              {name === '' ? '—' : <code>{name}</code>}
            </th>
            <td>{t(`places.${place}`)}</td>
            <td translate="no">{place === 'file' ? 'bytes' : <code>{typeName(schema)}</code>}</td>
            <td>{required ? t('yes') : t('no')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type Dispatch, memo } from 'react'
import styles from '@/components/import/import.module.css'
import type { Draft, ImportEvent } from '@/components/import/import-state'
import { type ArticleProposal, type PartRole, partRole } from '@/core/protocol/import'

interface PartListProps {
  readonly draft: Draft
  readonly dispatch: Dispatch<ImportEvent>
}

/** Every part of the page in order, with what it was taken for; a native list of choices, because there may be thousands. */
export function PartList({ draft, dispatch }: PartListProps) {
  const t = useTranslations('import')
  return (
    <section>
      <header className={styles.partsHead}>
        <h2>{t('partsTitle')}</h2>
        <p className={styles.note}>{t('partsHint')}</p>
      </header>
      <ol className={styles.parts}>
        {numbered(draft.proposal.parts).map(({ item, index, id }) => (
          <PartRow
            key={id}
            index={index}
            part={item}
            role={draft.roles[index] ?? item.role}
            locale={draft.sourceLocale}
            dispatch={dispatch}
          />
        ))}
      </ol>
    </section>
  )
}

interface PartRowProps {
  readonly index: number
  readonly part: ArticleProposal['parts'][number]
  readonly role: PartRole
  readonly locale: string
  readonly dispatch: Dispatch<ImportEvent>
}

const PartRow = memo(function PartRow({ index, part, role, locale, dispatch }: PartRowProps) {
  const t = useTranslations('import')
  return (
    <li className={styles.part} data-role={role}>
      <select
        aria-label={t('partRole', { number: index + 1 })}
        value={role}
        onChange={(event) => dispatch({ type: 'role-changed', index, role: partRole.parse(event.target.value) })}
      >
        {partRole.options.map((option) => (
          <option key={option} value={option}>
            {t(`partRoles.${option}`)}
          </option>
        ))}
      </select>
      <p lang={locale} className={styles.sentences}>
        {numbered(part.sentences).map(({ item, id }) => (
          <span key={id}>{item}</span>
        ))}
      </p>
    </li>
  )
})

/** Parts and sentences have no identity but their place, and never move. */
function numbered<Item>(items: readonly Item[]) {
  return items.map((item, index) => ({ item, index, id: String(index) }))
}

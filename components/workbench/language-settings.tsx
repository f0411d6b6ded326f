'use client'

import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import styles from '@/components/workbench/project-settings.module.css'
import type { ProjectSettings, SettingsEvent } from '@/components/workbench/settings-state'
import { autonymOf } from '@/core/model/locale'
import { APPROVAL_POLICIES } from '@/core/protocol/projects'

interface LanguageSettingsProps {
  readonly locales: ProjectSettings['locales']
  readonly sourceLocale: string
  readonly dispatch: Dispatch<SettingsEvent>
}

/** The languages in the order of the language line, each with who may approve. */
export function LanguageSettings({ locales, sourceLocale, dispatch }: LanguageSettingsProps) {
  const t = useTranslations('work.project')
  return (
    <div>
      <h3 className={styles.heading}>{t('languages')}</h3>
      <p className={styles.hint}>{t('languagesHint')}</p>
      <Table caption={t('languages')}>
        <thead>
          <tr>
            <th scope="col">{t('language')}</th>
            <th scope="col">{t('policy')}</th>
            <th scope="col">{t('order')}</th>
          </tr>
        </thead>
        <tbody>
          {locales.map((entry, index) => (
            <LanguageLine
              key={entry.locale}
              entry={entry}
              isSource={entry.locale === sourceLocale}
              isFirst={index === 0}
              isLast={index === locales.length - 1}
              dispatch={dispatch}
            />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

interface LanguageLineProps {
  readonly entry: ProjectSettings['locales'][number]
  readonly isSource: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly dispatch: Dispatch<SettingsEvent>
}

function LanguageLine({ entry: { locale, policy }, isSource, isFirst, isLast, dispatch }: LanguageLineProps) {
  const t = useTranslations('work.project')
  const language = autonymOf(locale)
  return (
    <tr className={styles.line} data-narrow="card">
      <th scope="row" className={styles.language}>
        <span lang={locale}>{language}</span> <code>{locale}</code>
      </th>
      <td>
        {isSource ? (
          <span className={styles.hint}>{t('source')}</span>
        ) : (
          <Select
            label={t('policy')}
            className={styles.policy}
            value={policy}
            options={APPROVAL_POLICIES.map((id) => ({ id, label: t(id) }))}
            onChange={(id) =>
              dispatch({ kind: 'policed', locale, policy: id === 'self-approval' ? 'self-approval' : 'four-eyes' })
            }
          />
        )}
      </td>
      <td>
        <div className={styles.buttons}>
          <Button
            size="small"
            isDisabled={isFirst}
            aria-label={t('moveUp', { language })}
            onPress={() => dispatch({ kind: 'moved', locale, by: -1 })}
          >
            ↑
          </Button>
          <Button
            size="small"
            isDisabled={isLast}
            aria-label={t('moveDown', { language })}
            onPress={() => dispatch({ kind: 'moved', locale, by: 1 })}
          >
            ↓
          </Button>
          <Button
            size="small"
            variant="danger"
            isDisabled={isSource}
            aria-label={t('remove', { language })}
            onPress={() => dispatch({ kind: 'removed', locale })}
          >
            ×
          </Button>
        </div>
      </td>
    </tr>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type Columns, reduceColumns } from '@/components/editor/columns-state'
import { useEditSession, useStored } from '@/components/editor/session-context'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { autonymOf } from '@/core/model/locale'

/** Which languages stand beside the source. */
export function ColumnPicker() {
  const t = useTranslations('editor.toolbar')
  const { article, columns } = useEditSession()
  const shown = useStored(columns)
  const choose = (chosen: ReadonlySet<string>) => {
    const kept: Columns = shown.filter((locale) => chosen.has(locale))
    columns.set([...chosen].reduce((next, locale) => reduceColumns(next, { kind: 'shown', locale }), kept))
  }
  return (
    <MenuTrigger>
      <Button size="small" variant="plain" aria-label={t('columnsName')}>
        {t('columns')}
      </Button>
      <Menu
        placement="bottom end"
        selectionMode="multiple"
        selectedKeys={shown}
        aria-label={t('columnsName')}
        onSelectionChange={(keys) => keys !== 'all' && choose(new Set([...keys].map(String)))}
      >
        {article.versions.map(({ locale }) => (
          <MenuItem key={locale} id={locale} textValue={autonymOf(locale)}>
            <span lang={locale}>{autonymOf(locale)}</span>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import styles from '@/components/shell/disclosure.module.css'
import { THEME_COOKIE, THEMES, type Theme } from '@/components/shell/theme'
import { Menu, MenuItem, MenuTrigger } from '@/components/ui/menu'

const YEAR_SECONDS = 60 * 60 * 24 * 365

/** Paper by day, by night, or as the system has it. The server reads the cookie, so that no page flashes. */
export function ThemeMenu({ initial }: { readonly initial: Theme }) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useState(initial)
  function choose(chosen: Theme) {
    setTheme(chosen)
    rememberTheme(chosen)
  }
  return (
    <MenuTrigger>
      <Button className={styles.button} aria-label={t('theme')}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
      </Button>
      <Menu
        placement="bottom end"
        aria-label={t('theme')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
      >
        {THEMES.map((choice) => (
          <MenuItem key={choice} id={choice} textValue={t(`themes.${choice}`)} onAction={() => choose(choice)}>
            {t(`themes.${choice}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}

function rememberTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const age = theme === 'system' ? 0 : YEAR_SECONDS
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax`
}

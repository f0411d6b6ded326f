'use client'

import { useTranslations } from 'next-intl'
import styles from '@/components/people/people.module.css'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

/** A plain form that asks the page again: it works before any script has come. */
export function UserSearch({ search }: { readonly search: string }) {
  const t = useTranslations('people')
  return (
    <form className={styles.form} method="get">
      <TextField name="search" type="search" defaultValue={search} label={t('search')} />
      <Button type="submit">{t('searchSubmit')}</Button>
    </form>
  )
}

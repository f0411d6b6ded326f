'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import styles from '@/components/import/import.module.css'
import type { ChosenDocument } from '@/components/import/import-state'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'

const ACCEPTED = ['.txt', '.md', '.markdown', '.html', '.htm', 'text/plain', 'text/markdown', 'text/html']

/** A file, or text pasted from anywhere. */
export function ChooseDocument({ onChosen }: { readonly onChosen: (document: ChosenDocument) => void }) {
  const t = useTranslations('import')
  const [text, setText] = useState('')

  function chooseFile(files: FileList | null) {
    const file = files?.[0]
    if (file !== undefined) onChosen({ bytes: file, fileName: file.name })
  }

  return (
    <div className={styles.choose}>
      <section className={styles.panel}>
        <h2>{t('fileTitle')}</h2>
        <p>{t('fileHint')}</p>
        <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={chooseFile}>
          <Button variant="primary">{t('chooseFile')}</Button>
        </FileTrigger>
      </section>
      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault()
          onChosen({ bytes: new Blob([text]) })
        }}
      >
        <TextArea label={t('pasteLabel')} description={t('pasteHint')} rows={12} value={text} onChange={setText} />
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('readPasted')}
        </Button>
      </form>
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { positionFrom } from '@/components/editor/editor-address'
import { useEditSession } from '@/components/editor/session-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'

/** To a segment by its number. */
export function GoToDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('editor.goTo')
  const session = useEditSession()
  const [written, setWritten] = useState('')
  const [isOutside, setIsOutside] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const position = positionFrom(written.trim())
    if (position === undefined || position >= session.rows.total) return setIsOutside(true)
    onClose()
    session.move({ kind: 'place', position, mode: 'write' })
  }
  return (
    <Dialog title={t('title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form onSubmit={submit}>
        <TextField
          autoFocus
          inputMode="numeric"
          label={t('label', { count: session.rows.total })}
          value={written}
          onChange={setWritten}
          error={isOutside ? t('outside') : undefined}
        />
        <DialogActions>
          <Button type="submit" variant="primary">
            {t('go')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

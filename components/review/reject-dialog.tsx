'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { belongsToInputMethod } from '@/components/editor/match-shortcut'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'

interface RejectDialogProps {
  readonly number: number
  readonly onClose: () => void
  readonly onReject: (reason: string) => void
}

/** Nothing goes back without a word of why. */
export function RejectDialog({ number, onClose, onReject }: RejectDialogProps) {
  const t = useTranslations('review')
  const common = useTranslations('common')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const reject = () => {
    if (reason.trim() === '') return setIsMissing(true)
    onClose()
    onReject(reason.trim())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reject()
  }
  const press = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isDone && !event.repeat && !belongsToInputMethod(event.nativeEvent)) reject()
  }
  return (
    <Dialog title={t('rejectTitle', { number })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form onSubmit={submit} onKeyDown={press}>
        <TextArea
          autoFocus
          isRequired
          maxLength={2_000}
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          onChange={setReason}
          error={isMissing ? t('reasonMissing') : undefined}
        />
        <DialogActions>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('reject')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

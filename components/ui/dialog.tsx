'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog as AriaDialog, type DialogRenderProps } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import styles from '@/components/ui/dialog.module.css'

export { DialogTrigger } from 'react-aria-components/Dialog'

interface DialogProps {
  readonly title: ReactNode
  readonly children: ReactNode | ((dialog: DialogRenderProps) => ReactNode)
  readonly size?: 'narrow' | 'wide'
  /** `alertdialog` for a question that must be answered before anything else. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Needed only when no DialogTrigger stands around it. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A modal window with a title and a way out; inside a `DialogTrigger` beside its button, or steered by `isOpen`. */
export function Dialog({ title, children, size = 'narrow', role = 'dialog', isOpen, onOpenChange }: DialogProps) {
  const t = useTranslations('common')
  return (
    <ModalOverlay className={styles.veil} isDismissable={role === 'dialog'} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={styles.modal} data-size={size}>
        <AriaDialog className={styles.dialog} role={role}>
          {(dialog) => (
            <>
              <header className={styles.header}>
                <Heading slot="title" level={2} className={styles.title}>
                  {title}
                </Heading>
                <AriaButton slot="close" className={styles.close} aria-label={t('close')}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" />
                  </svg>
                </AriaButton>
              </header>
              {typeof children === 'function' ? children(dialog) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of buttons at the foot of a dialog or form: the main one last in reading order. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}

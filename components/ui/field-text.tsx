'use client'

import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { classNames } from '@/components/ui/class-names'
import styles from '@/components/ui/field.module.css'

/** What every field of a form says about itself. */
export interface FieldTextProps {
  readonly label: ReactNode
  readonly description?: ReactNode
  /** Why the value is refused; the field is marked invalid while it is given. */
  readonly error?: ReactNode
}

/** The label of a field, with a mark when the field must be filled in (the input itself says so to a screen reader). */
export function FieldLabel({ label, isRequired }: { readonly label: ReactNode; readonly isRequired?: boolean }) {
  return <Label className={classNames(styles.label, isRequired ? styles.required : undefined)}>{label}</Label>
}

/** Description and error below a field, tied to it for assistive technology. */
export function FieldNotes({ description, error }: Omit<FieldTextProps, 'label'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  )
}

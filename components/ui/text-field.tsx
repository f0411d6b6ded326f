'use client'

import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { classNames } from '@/components/ui/class-names'
import styles from '@/components/ui/field.module.css'
import { FieldLabel, FieldNotes, type FieldTextProps } from '@/components/ui/field-text'

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'>, FieldTextProps {
  readonly placeholder?: string
  readonly className?: string
  /** Stands below the input, such as a strength meter. */
  readonly children?: ReactNode
}

/** One line of text. Validation is the form's: give `error` to mark the field invalid and say why. */
export function TextField({ label, description, error, placeholder, className, children, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      isInvalid={error !== undefined}
      {...props}
      className={classNames(styles.field, className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <Input className={styles.control} placeholder={placeholder} />
      {children}
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}

'use client'

import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { classNames } from '@/components/ui/class-names'
import styles from '@/components/ui/field.module.css'
import { FieldLabel, FieldNotes, type FieldTextProps } from '@/components/ui/field-text'

interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'children'>, FieldTextProps {
  readonly rows?: number
  readonly placeholder?: string
  readonly className?: string
}

/** Several lines of text. */
export function TextArea({ label, description, error, rows = 4, placeholder, className, ...props }: TextAreaProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      isInvalid={error !== undefined}
      {...props}
      className={classNames(styles.field, className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <AriaTextArea className={classNames(styles.control, styles.area)} rows={rows} placeholder={placeholder} />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}

'use client'

import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, type SelectProps as AriaSelectProps, SelectValue } from 'react-aria-components/Select'
import { classNames } from '@/components/ui/class-names'
import field from '@/components/ui/field.module.css'
import { FieldLabel, FieldNotes, type FieldTextProps } from '@/components/ui/field-text'
import popover from '@/components/ui/popover.module.css'
import styles from '@/components/ui/select.module.css'

export interface SelectOption {
  readonly id: string
  readonly label: string
  /** The language of the label when it is not the interface's, such as an autonym. */
  readonly lang?: string
  readonly isDisabled?: boolean
}

interface SelectProps
  extends Omit<AriaSelectProps<SelectOption>, 'className' | 'children' | 'value' | 'defaultValue' | 'onChange'>,
    FieldTextProps {
  readonly options: readonly SelectOption[]
  readonly value?: string
  readonly onChange?: (id: string) => void
  readonly className?: string
}

/** One of several. `value` and `onChange` speak in option ids. */
export function Select({ label, description, error, options, value, onChange, className, ...props }: SelectProps) {
  return (
    <AriaSelect
      validationBehavior="aria"
      isInvalid={error !== undefined}
      {...props}
      {...(value !== undefined && { value })}
      onChange={(id) => id !== null && onChange?.(String(id))}
      className={classNames(field.field, className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <Button className={classNames(field.control, styles.trigger)}>
        <SelectValue />
        <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className={popover.popover}>
        <ListBox className={popover.list} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              isDisabled={option.isDisabled}
              className={popover.item}
            >
              <span lang={option.lang}>{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

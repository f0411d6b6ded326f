'use client'

import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox'
import styles from '@/components/ui/checkbox.module.css'
import { classNames } from '@/components/ui/class-names'

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  readonly children: ReactNode
  readonly className?: string
}

/** A choice that stands alone; the whole label is the target. */
export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={classNames(styles.checkbox, className)}>
      <span className={styles.box}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path className={styles.tick} d="M3 8.5l3.5 3.5L13 4.5" />
          <path className={styles.dash} d="M3.5 8h9" />
        </svg>
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}

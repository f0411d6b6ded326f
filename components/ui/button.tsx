'use client'

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from '@/components/ui/button.module.css'
import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'plain'
export type ButtonSize = 'small' | 'medium'

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
}

/** `primary` once per view, `quiet` for the rest, `plain` where an outline would be noise, `danger` for what cannot be undone. */
export function Button({ variant = 'quiet', size = 'medium', className, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(styles.button, className)} data-variant={variant} data-size={size} />
  )
}

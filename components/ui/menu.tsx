'use client'

import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import styles from '@/components/ui/popover.module.css'

export { MenuTrigger } from 'react-aria-components/Menu'

interface MenuProps<Item> extends Omit<AriaMenuProps<Item>, 'className'> {
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A list of actions in a pop-over; stands in a `MenuTrigger` after its button. */
export function Menu<Item extends object>({ placement = 'bottom start', ...props }: MenuProps<Item>) {
  return (
    <Popover className={styles.popover} placement={placement}>
      <AriaMenu {...props} className={styles.list} />
    </Popover>
  )
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children'> {
  readonly children: ReactNode
  /** A key combination or a short remark at the end of the line. */
  readonly hint?: ReactNode
  readonly tone?: 'danger'
}

export function MenuItem({ children, hint, tone, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={props.textValue ?? (typeof children === 'string' ? children : undefined)}
      className={styles.item}
      data-tone={tone}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true">
              {isSelected && <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.5" />}
            </svg>
          )}
          {children}
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </>
      )}
    </AriaMenuItem>
  )
}

export function MenuSeparator() {
  return <Separator className={styles.separator} />
}

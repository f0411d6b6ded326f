'use client'

import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import styles from '@/components/ui/tooltip.module.css'

interface TooltipProps {
  readonly text: ReactNode
  /** One button or link of this library; it must have a name of its own, the tooltip only describes it. */
  readonly children: ReactNode
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
}

/** A description on hover and on keyboard focus. */
export function Tooltip({ text, children, placement = 'top' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip className={styles.tooltip} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

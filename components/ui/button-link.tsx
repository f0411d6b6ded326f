import type { ReactNode } from 'react'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button'
import styles from '@/components/ui/button.module.css'
import { Link } from '@/i18n/navigation'

interface ButtonLinkProps {
  /** A path without the language prefix. */
  readonly href: string
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** The whole name, where the words on it are short for it. */
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

/** A link to another page that looks like a button; it stays a link for the keyboard and for assistive technology. */
export function ButtonLink({ href, variant = 'quiet', size = 'medium', children, ...props }: ButtonLinkProps) {
  return (
    <Link {...props} href={href} className={styles.button} data-variant={variant} data-size={size}>
      {children}
    </Link>
  )
}

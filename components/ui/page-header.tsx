import type { ReactNode } from 'react'
import styles from '@/components/ui/page-header.module.css'

interface PageHeaderProps {
  readonly title: ReactNode
  /** A short line above the title, such as the project's name. */
  readonly rubric?: ReactNode
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** The language of the title when it is an article's and not the interface's. */
  readonly titleLang?: string
}

/** The head of a page: its one `h1`, what it is for, and what can be done here. */
export function PageHeader({ title, rubric, description, actions, titleLang }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        {rubric !== undefined && <p className={styles.rubric}>{rubric}</p>}
        <h1 className={styles.title} lang={titleLang}>
          {title}
        </h1>
        {description !== undefined && <div className={styles.description}>{description}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

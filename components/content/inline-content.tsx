import type { ReactNode } from 'react'
import styles from '@/components/content/inline-content.module.css'
import { MarkedText } from '@/components/content/marked-text'
import {
  type InlineContent as InlineContentTree,
  type InlineNode,
  isSafeHref,
  type PairedCode,
  type Placeholder,
} from '@/core/model/inline-content'

/**
 * `read`: links lead somewhere, and codes that mean nothing to a reader are left out.
 * `edit`: a click must not leave the page, and every code is there as a chip.
 */
export type ContentMode = 'read' | 'edit'

interface InlineContentProps {
  readonly content: InlineContentTree
  readonly mode?: ContentMode
}

/** Inline content as elements, never as a string of HTML. */
export function InlineContent({ content, mode = 'read' }: InlineContentProps): ReactNode {
  return content.map((node, index) => renderNode(node, mode, `${index}-${keyOf(node)}`))
}

function keyOf(node: InlineNode): string {
  return node.kind === 'text' ? 'text' : node.id
}

function renderNode(node: InlineNode, mode: ContentMode, key: string): ReactNode {
  if (node.kind === 'text') return mode === 'edit' ? <MarkedText key={key} text={node.text} /> : node.text
  return node.kind === 'pc' ? (
    <Paired key={key} node={node} mode={mode} />
  ) : (
    <Standing key={key} node={node} mode={mode} />
  )
}

function Paired({ node, mode }: { readonly node: PairedCode; readonly mode: ContentMode }) {
  const children = <InlineContent content={node.content} mode={mode} />
  switch (node.type) {
    case 'bold':
      return <strong>{children}</strong>
    case 'italic':
      return <em>{children}</em>
    case 'code':
      return <code>{children}</code>
    case 'link':
      return (
        <ContentLink href={node.href} mode={mode}>
          {children}
        </ContentLink>
      )
    case 'unknown':
      return mode === 'edit' ? <span className={styles.unknown}>{children}</span> : children
  }
}

interface ContentLinkProps {
  readonly href: string | undefined
  readonly mode: ContentMode
  readonly children: ReactNode
}

/** Checked here once more: stored content passed the same test on its way in, but this is where it would do harm. */
function ContentLink({ href, mode, children }: ContentLinkProps) {
  if (href === undefined || !isSafeHref(href)) return <span>{children}</span>
  if (mode === 'edit') {
    return (
      <span className={styles.link} title={href}>
        {children}
      </span>
    )
  }
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

function Standing({ node, mode }: { readonly node: Placeholder; readonly mode: ContentMode }) {
  if (node.type === 'break') return <br />
  if (mode === 'edit') return <span className={styles.chip}>{node.label}</span>
  if (node.type === 'note') return <sup>{node.label}</sup>
  return node.type === 'image' && node.label !== '' ? <span className={styles.image}>{node.label}</span> : null
}

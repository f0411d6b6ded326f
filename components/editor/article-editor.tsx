'use client'

import { useEffect, useRef, useState } from 'react'
import styles from '@/components/editor/article-editor.module.css'
import { type ColumnChoice, chooseColumns } from '@/components/editor/columns-state'
import { createEditSession, type SessionStart } from '@/components/editor/edit-session'
import { rememberColumns, rememberedColumns, segmentInAddress } from '@/components/editor/editor-address'
import { EditorDialogs } from '@/components/editor/editor-dialogs'
import { EditorNews } from '@/components/editor/editor-news'
import { EditorToolbar } from '@/components/editor/editor-toolbar'
import { OutboxNotices } from '@/components/editor/outbox-notices'
import { SegmentGrid } from '@/components/editor/segment-grid'
import { EditSessionProvider } from '@/components/editor/session-context'
import { useEditKeys } from '@/components/editor/use-edit-keys'

interface ArticleEditorProps extends SessionStart {
  /** What decided about the columns, for what only the browser knows to be added. */
  readonly choice: Omit<ColumnChoice, 'remembered'>
}

/** One article at work: the source and any languages beside it, segment by segment. */
export function ArticleEditor({ choice, ...start }: ArticleEditorProps) {
  const [session] = useState(() => createEditSession(start))
  const root = useRef<HTMLDivElement>(null)
  useEditKeys(root, session)

  useEffect(() => session.connect(), [session])

  useEffect(() => {
    const { article, columns } = session
    const remembered = rememberedColumns(article.id)
    const chosen = chooseColumns({ ...choice, remembered })
    if (chosen.join() !== columns.get().join()) columns.set(chosen)
    return columns.subscribe(() => rememberColumns(article.id, columns.get()))
  }, [session, choice])

  useEffect(() => {
    const position = segmentInAddress(window.location)
    if (position !== undefined && position !== session.cursor.get().position) session.move({ kind: 'place', position })
  }, [session])

  return (
    <EditSessionProvider value={session}>
      <div className={styles.frame}>
        <div ref={root} className={styles.editor}>
          <EditorToolbar />
          <OutboxNotices />
          <SegmentGrid />
        </div>
        <EditorDialogs />
        <EditorNews />
      </div>
    </EditSessionProvider>
  )
}

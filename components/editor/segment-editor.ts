import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { EditorState, Selection } from '@tiptap/pm/state'
import { fromDocument, toDocument } from '@/components/editor/content-conversion'
import { CONTENT_EXTENSIONS } from '@/components/editor/content-schema'
import { InvisibleMarks } from '@/components/editor/invisible-marks'
import { flattenSlice, textSlice } from '@/components/editor/paste-content'
import { cleanPastedHtml } from '@/components/editor/pasted-html'
import { isSameContent } from '@/core/model/canonical-content'
import type { InlineContent } from '@/core/model/inline-content'

/** The cell the editor stands in. */
export interface EditedCell {
  /** Tells cells apart, so that each keeps its own undo. */
  readonly key: string
  readonly content: InlineContent
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** What a screen reader calls the field. */
  readonly label: string
}

export interface EditorEvents {
  onChange(content: InlineContent): void
  /** From here to the end of the composition nothing may be saved, replaced or moved (TXT-10). */
  onComposition(isComposing: boolean): void
}

export type CaretPlace = 'start' | 'end' | { readonly left: number; readonly top: number }

/** The one live editor of the page; it goes from cell to cell (LIBRARIES.md: an editor costs 25 static rows). */
export interface SegmentEditor {
  readonly host: HTMLElement
  readonly editor: Editor
  open(cell: EditedCell, events: EditorEvents): void
  close(): void
  focus(place?: CaretPlace): void
  /** Brings a text from outside into the open cell; the person can undo it. Not while composing. */
  replace(content: InlineContent): void
  content(): InlineContent
  isComposing(): boolean
  destroy(): void
}

// ProseMirror reads the last of a composition up to 20 ms after its end, Safari and Korean keyboards somewhat later.
const SETTLE_MS = 60
// How many cells one can come back to and still undo.
const REMEMBERED_CELLS = 50

const CLOSED: EditorEvents = { onChange: () => {}, onComposition: () => {} }

export function createSegmentEditor(): SegmentEditor {
  const host = document.createElement('div')
  const remembered = new Map<string, EditorState>()
  let cell: EditedCell | undefined
  let events = CLOSED
  let isComposing = false
  let settling: ReturnType<typeof setTimeout> | undefined

  const editor = new Editor({
    element: host,
    extensions: [...CONTENT_EXTENSIONS, UndoRedo, InvisibleMarks],
    injectCSS: false,
    // What looks like Markdown is text like any other.
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      transformPastedHTML: cleanPastedHtml,
      transformPasted: (slice) => flattenSlice(slice, editor.schema),
      clipboardTextParser: (text, $context) => textSlice(text, editor.schema, $context.marks()),
      attributes: () => describeField(cell),
      handleDOMEvents: {
        compositionstart: () => startComposition(),
        compositionend: () => endComposition(),
      },
      // A segment has no second line to go to; Enter alone must not swallow or split anything.
      handleKeyDown: (_view, event) => event.key === 'Enter' && !event.isComposing,
    },
    onUpdate: () => {
      if (!isComposing) events.onChange(content())
    },
  })

  function content(): InlineContent {
    return fromDocument(editor.state.doc.toJSON())
  }

  function startComposition(): void {
    clearTimeout(settling)
    if (!isComposing) events.onComposition(true)
    isComposing = true
  }

  function endComposition(): void {
    clearTimeout(settling)
    settling = setTimeout(settle, SETTLE_MS)
  }

  function settle(): void {
    clearTimeout(settling)
    if (!isComposing) return
    isComposing = false
    events.onChange(content())
    events.onComposition(false)
  }

  function remember(): void {
    if (cell === undefined) return
    remembered.delete(cell.key)
    remembered.set(cell.key, editor.state)
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED_CELLS && oldest !== undefined) remembered.delete(oldest)
  }

  function stateFor(next: EditedCell): EditorState {
    const known = remembered.get(next.key)
    if (known !== undefined && isSameContent(fromDocument(known.doc.toJSON()), next.content)) return known
    const doc = editor.schema.nodeFromJSON(toDocument(next.content))
    return EditorState.create({ doc, plugins: editor.state.plugins, selection: Selection.atEnd(doc) })
  }

  function close(): void {
    settle()
    remember()
    cell = undefined
    events = CLOSED
  }

  return {
    host,
    editor,
    content,
    close,
    isComposing: () => isComposing,
    open(next, nextEvents) {
      if (cell?.key === next.key) return
      close()
      cell = next
      events = nextEvents
      editor.view.updateState(stateFor(next))
    },
    focus(place) {
      if (place !== undefined) placeCaret(editor, place)
      editor.view.focus()
    },
    replace(next) {
      if (isComposing || isSameContent(content(), next)) return
      const doc = editor.schema.nodeFromJSON(toDocument(next))
      const { tr } = editor.state
      // Not `setContent`: it would tell us of our own change as if it had been typed.
      editor.view.updateState(editor.state.apply(tr.replaceWith(0, tr.doc.content.size, doc.content)))
    },
    destroy() {
      clearTimeout(settling)
      editor.destroy()
    },
  }
}

function describeField(cell: EditedCell | undefined): Record<string, string> {
  if (cell === undefined) return {}
  return {
    lang: cell.locale,
    dir: cell.direction,
    'aria-label': cell.label,
    'aria-multiline': 'false',
    // The browser's own correction would change a text behind the translator's back.
    autocorrect: 'off',
    autocapitalize: 'off',
    spellcheck: 'true',
  }
}

function placeCaret(editor: Editor, place: CaretPlace): void {
  const { doc, tr } = editor.state
  const selection = selectionAt(editor, place) ?? Selection.atEnd(doc)
  editor.view.dispatch(tr.setSelection(selection))
}

function selectionAt({ state, view }: Editor, place: CaretPlace): Selection | undefined {
  if (place === 'start') return Selection.atStart(state.doc)
  if (place === 'end') return Selection.atEnd(state.doc)
  const found = view.posAtCoords(place)
  return found === null ? undefined : Selection.near(state.doc.resolve(found.pos))
}

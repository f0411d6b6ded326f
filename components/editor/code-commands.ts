import type { Editor } from '@tiptap/core'
import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { toDocument } from '@/components/editor/content-conversion'
import type { InlineCode } from '@/components/editor/missing-codes'
import { type InlineContent, type PairedType, plainTextOf, textContent } from '@/core/model/inline-content'

/**
 * Makes the selection bold or italic, or takes that away. The first such code of the source that the target still lacks
 * is used, so that the two stay tied; only then a new one is made.
 */
export function toggleCode(editor: Editor, type: PairedType, missing: readonly InlineCode[]): void {
  const { state, view } = editor
  const { from, to, empty } = state.selection
  const markType = state.schema.marks[type]
  if (markType === undefined) return
  const mark = markType.create(attributesOf(missing.find((code) => code.kind === 'pc' && code.type === type)))
  const { tr } = state
  // Without a selection it counts for what is typed next.
  if (isMarked(editor, type)) view.dispatch(empty ? tr.removeStoredMark(markType) : tr.removeMark(from, to, markType))
  else view.dispatch(empty ? tr.addStoredMark(mark) : tr.addMark(from, to, mark))
}

/** True when all of the selection lies in codes of the type; without one, when what is typed next would. */
function isMarked({ state }: Editor, type: PairedType): boolean {
  const { from, to, empty, $from } = state.selection
  if (empty) return (state.storedMarks ?? $from.marks()).some((mark) => mark.type.name === type)
  let isAll = true
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.marks.some((mark) => mark.type.name === type)) isAll = false
  })
  return isAll
}

/**
 * Puts one missing code into the text: a placeholder at the caret, a pair around the selection. Without a selection the
 * pair comes with the words it encloses in the source; they are selected, so that typing translates them.
 */
export function insertCode(editor: Editor, code: InlineCode): void {
  const { state, view } = editor
  const { from, to, empty } = state.selection
  const markType = code.kind === 'pc' ? state.schema.marks[code.type] : undefined
  if (markType !== undefined && !empty) {
    view.dispatch(state.tr.addMark(from, to, markType.create(attributesOf(code))))
    return
  }
  const alone: InlineCode = code.kind === 'ph' ? code : { ...code, content: textContent(plainTextOf(code.content)) }
  const nodes = inlineNodes(editor, [alone]).map((node) => node.mark(node.marks.map(withoutInstance)))
  const tr = state.tr.replaceSelection(new Slice(Fragment.fromArray(nodes), 0, 0))
  const end = tr.selection.from
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  if (code.kind === 'pc') tr.setSelection(TextSelection.create(tr.doc, end - size, end))
  view.dispatch(tr.scrollIntoView())
}

/** Puts the source in the place of the text, as if it had been typed: one undo takes it back. */
export function copySource(editor: Editor, source: InlineContent): void {
  const { state, view } = editor
  const inside = { from: 1, to: state.doc.content.size - 1 }
  view.dispatch(state.tr.replaceWith(inside.from, inside.to, inlineNodes(editor, source)).scrollIntoView())
}

function inlineNodes({ schema }: Editor, content: InlineContent): readonly Node[] {
  const paragraph = schema.nodeFromJSON(toDocument(content)).firstChild
  return paragraph === null ? [] : paragraph.content.content
}

/** The number belongs to the content it was counted in; here another code may carry it. */
function withoutInstance(mark: Mark): Mark {
  return mark.type.create({ ...mark.attrs, instance: null })
}

function attributesOf(code: InlineCode | undefined) {
  if (code?.kind !== 'pc') return {}
  return { id: code.id, href: code.href ?? null, data: code.data ?? null }
}

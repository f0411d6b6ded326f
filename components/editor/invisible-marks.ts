import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findInvisible } from '@/components/content/invisible-characters'
import styles from '@/components/content/marked-text.module.css'

/** Draws what cannot be seen (TXT-05). Decorations only: not a character of the text is touched. */
export const InvisibleMarks = Extension.create({
  name: 'invisibleMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => decorate(doc),
        apply: (transaction, marks) => (transaction.docChanged ? decorate(transaction.doc) : marks),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function decorate(doc: Node): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((node, position) => {
    for (const { start, end, kind, codePoint } of findInvisible(node.text ?? '')) {
      const attributes = { class: styles.mark ?? '', 'data-invisible': kind, title: codePoint }
      marks.push(Decoration.inline(position + start, position + end, attributes))
    }
  })
  return DecorationSet.create(doc, marks)
}

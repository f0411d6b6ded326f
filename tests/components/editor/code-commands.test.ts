import type { Editor } from '@tiptap/core'
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { copySource, insertCode, toggleCode } from '@/components/editor/code-commands'
import { fromDocument, toDocument } from '@/components/editor/content-conversion'
import { CONTENT_EXTENSIONS } from '@/components/editor/content-schema'
import type { InlineCode } from '@/components/editor/missing-codes'
import { type InlineContent, textContent } from '@/core/model/inline-content'

const schema = getSchema(CONTENT_EXTENSIONS)

/** The parts of an editor the commands touch; `from` and `to` count characters of the text. */
function editorWith(content: InlineContent, from: number, to = from) {
  const doc = schema.nodeFromJSON(toDocument(content))
  const editor = {
    schema,
    state: EditorState.create({ doc, selection: TextSelection.create(doc, from + 1, to + 1) }),
    view: {
      dispatch(transaction: Transaction) {
        editor.state = editor.state.apply(transaction)
      },
    },
  }
  return {
    editor: editor as unknown as Editor,
    type: (text: string) => editor.view.dispatch(editor.state.tr.insertText(text)),
    content: () => fromDocument(editor.state.doc.toJSON()),
  }
}

const bold = (id: string, text: string): InlineCode => ({ kind: 'pc', id, type: 'bold', content: textContent(text) })
const image: InlineCode = { kind: 'ph', id: '9', type: 'image', label: 'map' }

describe('toggleCode', () => {
  it('uses the code the source has and the target lacks', () => {
    const { editor, content } = editorWith(textContent('one two'), 4, 7)
    toggleCode(editor, 'bold', [image, bold('5', 'x')])
    expect(content()).toEqual([{ kind: 'text', text: 'one ' }, bold('5', 'two')])
  })

  it('makes a code of its own when the source has none', () => {
    const { editor, content } = editorWith(textContent('one'), 0, 3)
    toggleCode(editor, 'italic', [])
    expect(content()).toEqual([{ ...bold('n1', 'one'), type: 'italic' }])
  })

  it('takes a code away again', () => {
    const { editor, content } = editorWith([bold('5', 'one')], 0, 3)
    toggleCode(editor, 'bold', [])
    expect(content()).toEqual(textContent('one'))
  })

  it('counts for what is typed next where nothing is selected', () => {
    const { editor, content, type } = editorWith(textContent('a'), 1)
    toggleCode(editor, 'bold', [])
    type('b')
    expect(content()).toEqual([{ kind: 'text', text: 'a' }, bold('n1', 'b')])
  })
})

describe('insertCode', () => {
  it('puts a placeholder at the caret', () => {
    const { editor, content } = editorWith(textContent('ab'), 1)
    insertCode(editor, image)
    expect(content()).toEqual([{ kind: 'text', text: 'a' }, image, { kind: 'text', text: 'b' }])
  })

  it('puts a pair around the selection', () => {
    const { editor, content } = editorWith(textContent('ab'), 1, 2)
    insertCode(editor, bold('5', 'source'))
    expect(content()).toEqual([{ kind: 'text', text: 'a' }, bold('5', 'b')])
  })

  it('puts a pair with the words of the source where nothing is selected, for typing over', () => {
    const { editor, content, type } = editorWith(textContent('ab'), 1)
    insertCode(editor, bold('5', 'source'))
    expect(content()).toEqual([{ kind: 'text', text: 'a' }, bold('5', 'source'), { kind: 'text', text: 'b' }])
    type('target')
    expect(content()).toEqual([{ kind: 'text', text: 'a' }, bold('5', 'target'), { kind: 'text', text: 'b' }])
  })

  it('ends a link where it ends', () => {
    const link: InlineCode = { kind: 'pc', id: '5', type: 'link', href: '/x', content: textContent('x') }
    const { content, type } = editorWith([link], 1)
    type('y')
    expect(content()).toEqual([link, { kind: 'text', text: 'y' }])
  })
})

it('copies the source with all its codes', () => {
  const source: InlineContent = [bold('1', 'x'), image, { kind: 'pc', id: '2', type: 'unknown', content: [] }]
  const { editor, content } = editorWith(textContent('old'), 1)
  copySource(editor, source)
  expect(content()).toEqual(source)
})

import type { Extension as SyntaxTreeExtension, Token } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteReference: 'noteReference'
  }
}

const LEFT_BRACKET = 91
const RIGHT_BRACKET = 93
const CARET = 94
const MAX_NAME_LENGTH = 60

const construct: Construct = { name: 'noteReference', tokenize: tokenizeNoteReference }

/** Footnote marks such as `[^1]`, which CommonMark would give as text: they stand for something and stay whole. */
export const noteReferenceSyntax: Extension = { text: { [LEFT_BRACKET]: construct } }

/** Makes `footnoteReference` nodes of the marks. */
export const noteReferenceTree: SyntaxTreeExtension = {
  enter: {
    noteReference(this, token: Token) {
      const mark = this.sliceSerialize(token)
      this.enter({ type: 'footnoteReference', identifier: mark.slice(2, -1) }, token)
    },
  },
  exit: {
    noteReference(this, token: Token) {
      this.exit(token)
    },
  },
}

function tokenizeNoteReference(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let length = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('noteReference')
    effects.consume(code)
    return caret
  }

  function caret(code: Code): State | undefined {
    if (code !== CARET) return nok(code)
    effects.consume(code)
    return name
  }

  function name(code: Code): State | undefined {
    if (code === RIGHT_BRACKET && length > 0) return end(code)
    if (code === null || !/[\w-]/.test(String.fromCharCode(code)) || length === MAX_NAME_LENGTH) return nok(code)
    length++
    effects.consume(code)
    return name
  }

  function end(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('noteReference')
    return ok
  }
}

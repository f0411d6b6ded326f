import { finishContent, placeholder } from '@/core/formats/finish-content'
import { collapseSpace } from '@/core/formats/join-lines'
import type { DraftBlock } from '@/core/model/article'
import type { InlineContent, InlineNode, PairedCode, Placeholder } from '@/core/model/inline-content'

/** What the blocks opened from here on are. */
export interface BlockContext {
  readonly kind: DraftBlock['kind']
  readonly level: number
}

type OpenCode = Pick<PairedCode, 'type' | 'href' | 'data'>

/** A code whose end has not come yet, and what stands in it so far in the present block. */
interface Frame {
  readonly code: OpenCode
  nodes: InlineNode[]
  isContinued: boolean
}

/**
 * Collects blocks from a walk over a tree. A code that is open across blocks (`<b><p>…</p><p>…</p></b>`) is closed at
 * the end of each and opened again in the next.
 */
export class BlockBuilder {
  readonly blocks: DraftBlock[] = []
  /** Code units of codes made so far: the copies of codes across blocks can outgrow the document. */
  codeLength = 0
  private readonly contexts: BlockContext[] = [{ kind: 'paragraph', level: 0 }]
  private readonly frames: Frame[] = []
  private root: InlineNode[] = []
  private readonly locale: string | undefined

  constructor(locale: string | undefined) {
    this.locale = locale
  }

  get context(): BlockContext {
    return this.contexts.at(-1) ?? { kind: 'paragraph', level: 0 }
  }

  addText(text: string): void {
    this.nodes.push({ kind: 'text', text })
  }

  addPlaceholder(node: Placeholder): void {
    this.codeLength += node.label.length + (node.data?.length ?? 0)
    this.nodes.push(node)
  }

  openCode(code: OpenCode): void {
    this.frames.push({ code, nodes: [], isContinued: false })
  }

  closeCode(): void {
    const frame = this.frames.pop()
    if (frame === undefined) throw new Error('a code is closed that was not opened')
    this.keep(frame)
  }

  startBlock(context: BlockContext): void {
    this.flush()
    this.contexts.push(context)
  }

  endBlock(): void {
    this.flush()
    this.contexts.pop()
  }

  /** Ends the present block, if there is anything in it. */
  flush(): void {
    for (let depth = this.frames.length; depth > 0; depth--) this.continueLater(depth - 1)
    const nodes = this.root
    this.root = []
    const { kind, level } = this.context
    const content = kind === 'code' ? trimLastLine(nodes) : collapseSpace(nodes, this.locale)
    if (!content.some(isVisible)) return
    this.blocks.push({ kind, level, content: finishContent(content.flatMap(showEmptyCode), noNotation) })
  }

  private get nodes(): InlineNode[] {
    return this.frames.at(-1)?.nodes ?? this.root
  }

  private continueLater(depth: number): void {
    const frame = this.frames[depth]
    if (frame === undefined) return
    const outer = this.frames[depth - 1]?.nodes ?? this.root
    if (frame.nodes.length > 0) outer.push(this.closed(frame))
    frame.nodes = []
    frame.isContinued = true
  }

  private keep(frame: Frame): void {
    if (frame.nodes.length > 0 || !frame.isContinued) this.nodes.push(this.closed(frame))
  }

  private closed({ code, nodes }: Frame): PairedCode {
    this.codeLength += (code.data?.start.length ?? 0) + (code.data?.end.length ?? 0)
    return { kind: 'pc', id: '', ...code, content: nodes }
  }
}

function noNotation(code: PairedCode): never {
  throw new Error(`a code of type ${code.type} without its tags`)
}

/** Something to read or to see; a code around nothing is not. */
function isVisible(node: InlineNode): boolean {
  if (node.kind === 'pc') return node.content.some(isVisible)
  if (node.kind === 'ph') return node.type !== 'break'
  return node.text.trim() !== ''
}

/** A code around nothing cannot be seen in an editor: with attributes (`<a name="x"></a>`) it becomes a chip. */
function showEmptyCode(node: InlineNode): InlineContent {
  if (node.kind !== 'pc') return [node]
  const content = node.content.flatMap(showEmptyCode)
  if (content.length > 0) return [{ ...node, content }]
  const { start, end } = node.data ?? { start: '', end: '' }
  return start.includes(' ') ? [placeholder('unknown', start, start + end)] : []
}

/** Lines of code keep their indentation; the line ends before the closing tag are no lines. */
function trimLastLine(nodes: InlineContent): InlineContent {
  const last = nodes.at(-1)
  if (last === undefined || last.kind === 'ph') return nodes
  const trimmed: InlineNode =
    last.kind === 'pc'
      ? { ...last, content: trimLastLine(last.content) }
      : { kind: 'text', text: withoutLastLineEnds(last.text) }
  return [...nodes.slice(0, -1), trimmed]
}

/** A loop, because `/\n+$/` takes quadratic time on line ends that are not the last. */
function withoutLastLineEnds(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n') end--
  return text.slice(0, end)
}

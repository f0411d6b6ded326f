import { Fragment, type Mark, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { CHIP } from '@/components/editor/content-conversion'
import { inlineContentSchema } from '@/core/model/inline-content'

/**
 * What was pasted or dropped, as one run of text with the marks the schema knows: paragraphs, cells and list items are
 * joined by a space, because a segment is one line. Chips are checked once more, since a forged clipboard can bring
 * them past the rules that read HTML.
 */
export function flattenSlice(slice: Slice, schema: Schema): Slice {
  const runs = inlineRuns(slice.content).filter((run) => run.length > 0)
  const nodes = runs.flatMap((run, index) => (index === 0 ? run : [schema.text(' '), ...run]))
  return new Slice(Fragment.fromArray(nodes), 0, 0)
}

/** Plain text as it may stand in a segment, with the marks of the place where it lands. */
export function textSlice(text: string, schema: Schema, marks: readonly Mark[]): Slice {
  const line = plainLine(text)
  return new Slice(line === '' ? Fragment.empty : Fragment.from(schema.text(line, marks)), 0, 0)
}

/** One line of storable text: line ends become a space, what PostgreSQL cannot hold is left out. */
export function plainLine(text: string): string {
  const storable = text.isWellFormed() ? text : [...text].filter((point) => point.isWellFormed()).join('')
  return storable.replaceAll('\u0000', '').replaceAll(/[ \t]*(?:\r\n?|\n)\s*/g, ' ')
}

function inlineRuns(content: Fragment): readonly (readonly Node[])[] {
  const runs: Node[][] = [[]]
  content.forEach((node) => {
    if (node.isInline) runs.at(-1)?.push(...checked(node))
    else runs.push(...inlineRuns(node.content).map((run) => [...run]), [])
  })
  return runs
}

function checked(node: Node): readonly Node[] {
  if (node.type.name !== CHIP) return [node]
  return inlineContentSchema.safeParse([node.attrs.node]).success ? [node] : []
}

import type { MarkdownNode, MarkdownRoot } from '@/core/formats/markdown/parse'

export type DefinitionNode = Extract<MarkdownNode, { readonly type: 'definition' }>

/** The document's link definitions, the first of each name, and which of them something refers to. */
export interface Definitions {
  readonly byIdentifier: ReadonlyMap<string, DefinitionNode>
  readonly used: ReadonlySet<DefinitionNode>
}

/** Collects the definitions of the whole document before its links are read: they may stand anywhere. */
export function readDefinitions(root: MarkdownRoot): Definitions {
  const byIdentifier = new Map<string, DefinitionNode>()
  const references: string[] = []
  const left: MarkdownNode[] = [...root.children].reverse()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === 'definition' && !byIdentifier.has(node.identifier)) byIdentifier.set(node.identifier, node)
    if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node.identifier)
    if ('children' in node) for (const child of node.children.toReversed()) left.push(child)
  }
  const used = references.flatMap((identifier) => byIdentifier.get(identifier) ?? [])
  return { byIdentifier, used: new Set(used) }
}

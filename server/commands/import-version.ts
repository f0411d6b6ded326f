import { alignByPosition } from '@/core/alignment/aligners/by-position'
import type { VersionId } from '@/core/model/ids'
import { fail, type Result, succeed } from '@/core/model/result'
import type { ErrorCode } from '@/core/protocol/errors'
import type { importVersionOperation } from '@/core/protocol/import'
import type { AnswerOf, InputOf } from '@/core/protocol/operation'
import { findVersionOutline, type VersionOutline } from '@/data/article-outline'
import { recordAudit } from '@/data/audit'
import { inTransaction } from '@/data/database'
import { type ImportedUnit, writeImportedUnits } from '@/data/units'
import type { Context } from '@/server/context'
import { cutBlocks } from '@/server/import/cut-blocks'
import { readDocument } from '@/server/import/read-document'
import { canCoordinate } from '@/server/policies/project-policy'
import { requireAccess } from '@/server/policies/require-access'

type Operation = typeof importVersionOperation
type Input = InputOf<Operation> & { readonly bytes: Uint8Array }

const TIMEOUT_MS = 120_000

/**
 * Brings in an existing translation whose blocks and sentences stand in the same places as the source's: read like an
 * article, aligned by position, written in one transaction. Only a version nobody has written in takes one.
 */
export async function importVersion(ctx: Context, input: Input): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const outline = await findVersionOutline(ctx.db, input.articleId, input.locale)
  const access = requireAccess(ctx.actor, outline, ({ projectId }) => canCoordinate(ctx.actor, projectId))
  if (!access.ok) return access
  const { versionId, hasText } = access.value.thing
  if (versionId === undefined) return fail('language-not-in-project')
  if (hasText) return fail('version-not-empty')
  const units = readUnits(access.value.thing, input)
  return units.ok ? store(ctx, { input, outline: access.value.thing, versionId, units: units.value }) : units
}

function readUnits(outline: VersionOutline, input: Input): Result<readonly ImportedUnit[], ErrorCode> {
  const document = readDocument(input)
  if (!document.ok) return document
  const blocks = cutBlocks(document.value.parts, input.locale)
  const target = blocks.map(({ segments }) => segments.map(({ text }) => text))
  const alignment = alignByPosition({ source: outline.blocks.map(({ texts }) => texts), target })
  if (!alignment.ok) return alignment
  const sentences = blocks.flatMap(({ segments }) => segments)
  return succeed(
    alignment.value.flatMap(({ sources, targets }) => {
      const sentence = sentences[targets[0] ?? -1]
      return sentence === undefined
        ? []
        : [{ position: sources[0] ?? 0, content: sentence.content, text: sentence.text }]
    }),
  )
}

interface StoredVersion {
  readonly input: Input
  readonly outline: VersionOutline
  readonly versionId: VersionId
  readonly units: readonly ImportedUnit[]
}

class SomebodyWasFaster extends Error {}

async function store(
  ctx: Context,
  { input, outline, versionId, units }: StoredVersion,
): Promise<Result<AnswerOf<Operation>, ErrorCode>> {
  const { projectId } = outline
  const actorId = ctx.actor.kind === 'person' ? ctx.actor.id : undefined
  const trace = { actorId, requestId: ctx.requestId, ipAddress: ctx.ipAddress }
  try {
    await inTransaction(
      ctx.db,
      async (transaction) => {
        const { locale, state } = input
        const written = await writeImportedUnits(transaction, { projectId, versionId, locale, units, state, ...trace })
        if (written !== units.length) throw new SomebodyWasFaster()
        const subject = { subjectType: 'version', subjectId: versionId, projectId }
        await recordAudit(transaction, {
          action: 'version.import',
          ...subject,
          values: { units: written, state },
          ...trace,
        })
      },
      { timeoutMs: TIMEOUT_MS },
    )
  } catch (error) {
    if (error instanceof SomebodyWasFaster) return fail('version-not-empty')
    throw error
  }
  return succeed({ locale: input.locale, unitCount: units.length })
}

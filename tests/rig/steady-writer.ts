import { randomUUID } from 'node:crypto'
import type { UnitId } from '@/core/model/ids'
import { getUnitOperation, saveUnitOperation } from '@/core/protocol/units'
import type { HttpClient } from '@/tests/rig/http-client'
import type { Ledger } from '@/tests/rig/ledger'

/**
 * A client that saves one sentence after the other, as the outbox does: one save of a unit under way, a lost answer
 * retried with the same operation id, a stale base answered by reading. What was acknowledged goes into the ledger.
 */
export class SteadyWriter {
  acknowledged = 0
  private isStopped = false
  private running: Promise<void> | undefined

  constructor(
    private readonly client: HttpClient,
    private readonly unitId: UnitId,
    private readonly ledger: Ledger,
    private readonly name: string,
  ) {}

  start(): void {
    this.isStopped = false
    this.running = this.write()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    await this.running
  }

  private async write(): Promise<void> {
    let revision = await this.readRevision()
    for (let count = 0; !this.isStopped; count += 1) {
      const saved = await this.saveUntilAnswered(revision, `${this.name} ${count} 六つの欄`)
      revision = saved ?? (await this.readRevision())
    }
  }

  /** The new revision, or undefined when the base was stale or the writer was stopped before an answer came. */
  private async saveUntilAnswered(baseRevision: number, text: string): Promise<number | undefined> {
    const operationId = randomUUID()
    const save = {
      unitId: this.unitId,
      operationId,
      baseRevision,
      intent: 'confirm' as const,
      content: [{ kind: 'text' as const, text }],
    }
    while (!this.isStopped) {
      const answer = await this.client.call(saveUnitOperation, save).catch(() => undefined)
      if (answer?.status === 200) {
        const { revision } = answer.body.unit
        // The unit may have moved on since; the answer to this operation names its own revision.
        this.ledger.record({ operationId, unitId: this.unitId, revision, text })
        this.acknowledged += 1
        return revision
      }
      if (answer?.status === 409) return undefined
      if (answer !== undefined && answer.status < 500)
        throw new Error(`a save answered ${answer.status}: ${answer.text}`)
      await nextAttempt()
    }
    return undefined
  }

  private async readRevision(): Promise<number> {
    while (!this.isStopped) {
      const answer = await this.client.call(getUnitOperation, { unitId: this.unitId }).catch(() => undefined)
      if (answer?.status === 200) return answer.body.revision
      await nextAttempt()
    }
    return 0
  }
}

/** A server that is down refuses at once: without a breath the loop would keep a core busy. */
function nextAttempt(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
}

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { Client } from 'pg'

/** One acknowledged save, as its client saw it. */
export interface LedgerEntry {
  readonly operationId: string
  readonly unitId: string
  readonly revision: number
  readonly text: string
}

/** Keeps what the server acknowledged, on disk before it counts, so that a crash of the test loses nothing either. */
export class Ledger {
  readonly entries: LedgerEntry[] = []
  private readonly file: number

  constructor(path: string) {
    this.file = openSync(path, 'a')
  }

  record(entry: LedgerEntry): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`)
    fsyncSync(this.file)
    this.entries.push(entry)
  }

  close(): void {
    closeSync(this.file)
  }

  /** Everything acknowledged that the database does not hold as it was acknowledged; empty is what we promise (I1). */
  async findLost(database: Client): Promise<readonly string[]> {
    const stored = await database.query<{ operation_id: string; unit_id: string; revision: number; text: string }>(
      'SELECT operation_id, unit_id, revision, text FROM unit_revision WHERE operation_id = ANY($1::uuid[])',
      [this.entries.map((entry) => entry.operationId)],
    )
    const byOperation = new Map(stored.rows.map((row) => [row.operation_id, row]))
    return this.entries.flatMap((entry) => {
      const row = byOperation.get(entry.operationId)
      if (row === undefined) return [`operation ${entry.operationId} was acknowledged and is gone`]
      const isSame = row.unit_id === entry.unitId && row.revision === entry.revision && row.text === entry.text
      return isSame ? [] : [`operation ${entry.operationId} was acknowledged as another revision or text`]
    })
  }
}

/** The column of the source; the others are named by their language. */
export const SOURCE = 'source'

/** `walk`: the cell itself has the focus, arrows go from cell to cell. `write`: its text has. */
export type CursorMode = 'walk' | 'write'

export interface Cursor {
  readonly position: number
  readonly column: string
  readonly mode: CursorMode
}

/** The grid a cursor moves in. */
export interface GridShape {
  readonly rowCount: number
  readonly columns: readonly string[]
  /** Columns the person may write in. */
  readonly writable: readonly string[]
}

export type CursorMove =
  | { readonly kind: 'row'; readonly by: number }
  | { readonly kind: 'column'; readonly by: -1 | 1 }
  | { readonly kind: 'place'; readonly position: number; readonly column?: string; readonly mode?: CursorMode }
  | { readonly kind: 'edge'; readonly of: 'row' | 'grid'; readonly side: 'start' | 'end' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'leave' }

/** Moves the cursor and keeps it inside the grid; it writes only where the person may. */
export function moveCursor(cursor: Cursor, move: CursorMove, grid: GridShape): Cursor {
  return settle(moveFreely(cursor, move, grid), grid)
}

function moveFreely(cursor: Cursor, move: CursorMove, grid: GridShape): Cursor {
  switch (move.kind) {
    case 'row':
      return { ...cursor, position: cursor.position + move.by }
    case 'column':
      return { ...cursor, column: stepColumn(cursor, move.by, grid) }
    case 'place':
      return { ...cursor, ...withoutUndefined(move) }
    case 'edge':
      return moveToEdge(cursor, move, grid)
    case 'enter':
      return { ...cursor, mode: 'write' }
    case 'leave':
      return { ...cursor, mode: 'walk' }
  }
}

function withoutUndefined({ position, column, mode }: Extract<CursorMove, { kind: 'place' }>): Partial<Cursor> {
  return { position, ...(column !== undefined && { column }), ...(mode !== undefined && { mode }) }
}

/** While one writes, only writable columns are stopped at. */
function stepColumn({ column, mode }: Cursor, by: -1 | 1, grid: GridShape): string {
  const stops = mode === 'write' ? grid.columns.filter((other) => grid.writable.includes(other)) : allColumns(grid)
  return stops[stops.indexOf(column) + by] ?? column
}

function moveToEdge(cursor: Cursor, { of, side }: Extract<CursorMove, { kind: 'edge' }>, grid: GridShape): Cursor {
  const column = side === 'start' ? SOURCE : (grid.columns.at(-1) ?? SOURCE)
  if (of === 'row') return { ...cursor, column }
  return { ...cursor, position: side === 'start' ? 0 : grid.rowCount - 1 }
}

function settle({ position, column, mode }: Cursor, grid: GridShape): Cursor {
  const known = allColumns(grid).includes(column) ? column : (grid.writable[0] ?? SOURCE)
  return {
    position: Math.max(0, Math.min(grid.rowCount - 1, position)),
    column: known,
    mode: grid.writable.includes(known) ? mode : 'walk',
  }
}

function allColumns({ columns }: GridShape): readonly string[] {
  return [SOURCE, ...columns]
}

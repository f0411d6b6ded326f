import styles from '@/components/ui/state-glyph.module.css'
import type { UnitState } from '@/core/model/unit'

export type GlyphState = UnitState | 'outdated'

/** Shapes differ so that the state can be told without colour: ring, half disc, tick, double tick, arrow back, exclamation. */
const SHAPES: Readonly<Record<GlyphState, string>> = {
  initial: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  translated: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM8 3v10M10 3.4v9.2M12 5v6',
  reviewed: 'M2.5 8.5l3.7 3.8L13.5 4',
  final: 'M1 8.5l3.2 3.3L10 5M6.5 11l1.2 1.2L15 4',
  rejected: 'M6.5 3L3 6.5L6.5 10M3 6.5h6.5a3.25 3.25 0 0 1 0 6.5H7',
  outdated: 'M8 2.5v6.5M8 11.5v2',
}

/** The shape of a state; the word that goes with it must stand beside it or be said otherwise. */
export function StateGlyph({ state }: { readonly state: GlyphState }) {
  return (
    <svg className={styles.glyph} data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[state]} />
    </svg>
  )
}

import { useTranslations } from 'next-intl'
import badge from '@/components/ui/badge.module.css'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { UnitState } from '@/core/model/unit'

interface StateBadgeProps {
  readonly state: UnitState
  /** The source has changed since this text was made. */
  readonly isOutdated?: boolean
}

/** The state of a unit as a shape and a word, never by colour alone. */
export function StateBadge({ state, isOutdated = false }: StateBadgeProps) {
  const t = useTranslations()
  return (
    <>
      <span className={badge.badge} data-state={state}>
        <StateGlyph state={state} />
        {t(`states.${state}`)}
      </span>
      {isOutdated && (
        <span className={badge.badge} data-state="outdated">
          <StateGlyph state="outdated" />
          {t('common.sourceChanged')}
        </span>
      )}
    </>
  )
}

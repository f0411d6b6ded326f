import { useFormatter, useTranslations } from 'next-intl'
import styles from '@/components/ui/progress-bar.module.css'
import { StateGlyph } from '@/components/ui/state-glyph'
import type { Progress } from '@/core/model/version'

interface ProgressBarProps {
  readonly progress: Progress
  /** `full` says every count in words below the bar; `short` says only how much is approved. */
  readonly detail?: 'full' | 'short'
}

// From the best to the worst, so that the bar fills from the start as work is finished.
const PARTS = [
  { part: 'approved', state: 'reviewed' },
  { part: 'translated', state: 'translated' },
  { part: 'rejected', state: 'rejected' },
  { part: 'initial', state: 'initial' },
] as const

/** A version's progress: one bar and the same counts in words, so that no legend is needed. */
export function ProgressBar({ progress, detail = 'full' }: ProgressBarProps) {
  const t = useTranslations('common.progress')
  const format = useFormatter()
  const total = PARTS.reduce((sum, { part }) => sum + progress[part], 0)
  const share = total === 0 ? 0 : progress.approved / total
  return (
    <div className={styles.progress}>
      <div className={styles.bar} aria-hidden="true">
        {PARTS.filter(({ part }) => progress[part] > 0).map(({ part }) => (
          <span key={part} data-part={part} style={{ flexGrow: progress[part] }} />
        ))}
      </div>
      {detail === 'short' ? (
        <p className={styles.short}>{t('approvedShare', { share: format.number(share, 'percent') })}</p>
      ) : (
        <Counts progress={progress} />
      )}
    </div>
  )
}

function Counts({ progress }: Pick<ProgressBarProps, 'progress'>) {
  const t = useTranslations('common.progress')
  return (
    <ul className={styles.counts}>
      {PARTS.filter(({ part }) => progress[part] > 0).map(({ part, state }) => (
        <li key={part} data-part={part}>
          <StateGlyph state={state} /> {t(part, { count: progress[part] })}
        </li>
      ))}
      {progress.outdated > 0 && (
        <li data-part="outdated">
          <StateGlyph state="outdated" /> {t('outdated', { count: progress.outdated })}
        </li>
      )}
    </ul>
  )
}

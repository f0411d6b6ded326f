'use client'

import { useTranslations } from 'next-intl'
import { keyNames } from '@/components/editor/key-names'
import {
  type EditorShortcutId,
  type ReviewShortcutId,
  SHORTCUT_GROUPS,
  type Shortcut,
} from '@/components/editor/shortcuts'
import styles from '@/components/editor/shortcuts-dialog.module.css'
import { useIsMac } from '@/components/editor/use-shortcut-keys'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

type ShortcutsDialogProps = { readonly onClose: () => void } & (
  | { readonly set: 'editor'; readonly shortcuts: readonly Shortcut<EditorShortcutId>[] }
  | { readonly set: 'review'; readonly shortcuts: readonly Shortcut<ReviewShortcutId>[] }
)

/** Every key of a page, made from the same list the page listens by. */
export function ShortcutsDialog({ onClose, ...given }: ShortcutsDialogProps) {
  const t = useTranslations('shortcuts')
  const shortcuts: readonly Shortcut[] = given.shortcuts
  return (
    <Dialog title={t('title')} size="wide" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className={styles.groups}>
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{t(`groups.${group}`)}</h3>
            <dl className={styles.list}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <ShortcutLine key={shortcut.id} shortcut={shortcut} name={nameOf(shortcut.id)} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )

  function nameOf(id: string): string {
    return given.set === 'editor' ? t(`editor.${id as EditorShortcutId}`) : t(`review.${id as ReviewShortcutId}`)
  }
}

function ShortcutLine({ shortcut, name }: { readonly shortcut: Shortcut; readonly name: string }) {
  const t = useTranslations('shortcuts')
  const keys = useTranslations('shortcuts.keys')
  const isMac = useIsMac()
  return (
    <div className={styles.line}>
      <dt>
        {name}
        {shortcut.scope === 'walking' && <span className={styles.scope}> ({t('walking')})</span>}
      </dt>
      <dd>
        {shortcut.keys.map((combination) => {
          const names = keyNames(combination, keys, isMac)
          return <Kbd key={names.join()} keys={names} />
        })}
      </dd>
    </div>
  )
}

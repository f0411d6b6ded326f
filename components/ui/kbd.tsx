import styles from '@/components/ui/kbd.module.css'

/** A key combination, given as its keys in the order they are pressed. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <kbd className={styles.combination}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </kbd>
  )
}

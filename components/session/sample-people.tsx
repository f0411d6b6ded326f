'use client'

import { useTranslations } from 'next-intl'
import { callApi } from '@/browser/api-client'
import { FormFailure } from '@/components/session/form-failure'
import styles from '@/components/session/session.module.css'
import { useSubmission } from '@/components/session/use-submission'
import { Button } from '@/components/ui/button'
import { SAMPLE_PEOPLE, signInAsSampleOperation } from '@/core/protocol/session'

/** One click each; shown only where the server offers it. */
export function SamplePeople({ next }: { readonly next: string }) {
  const t = useTranslations('session.sample')
  const { isPending, failure, submit } = useSubmission()
  return (
    <section className={styles.sample} aria-labelledby="sample-people">
      <h2 id="sample-people">{t('title')}</h2>
      <p className={styles.aside}>{t('hint')}</p>
      <div className={styles.row}>
        {SAMPLE_PEOPLE.map((person) => (
          <Button
            key={person}
            isDisabled={isPending}
            onPress={() =>
              submit(
                () => callApi(signInAsSampleOperation, { person }),
                () => window.location.assign(next),
              )
            }
          >
            {t(person)}
          </Button>
        ))}
      </div>
      <FormFailure failure={failure} />
    </section>
  )
}

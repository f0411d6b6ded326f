'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { BesideMenu } from '@/components/reader/beside-menu'
import styles from '@/components/reader/language-bar.module.css'
import { LanguageLine } from '@/components/reader/language-line'
import type { ReaderAddress } from '@/components/reader/reader-address'
import { useMarkedSentence } from '@/components/reader/use-marked-sentence'
import { useCurrentInSight, useReadingPlace } from '@/components/reader/use-reading-place'
import type { PublishedLanguage } from '@/core/model/published-article'

interface LanguageBarProps {
  readonly address: ReaderAddress
  readonly languages: readonly PublishedLanguage[]
}

/** The languages at the top of the page; they stay in reach while one reads. */
export function LanguageBar({ address, languages }: LanguageBarProps) {
  const t = useTranslations('reader')
  const bar = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLElement>(null)
  useCurrentInSight(line)
  useMarkedSentence(address.beside)
  const topPosition = useReadingPlace(address.slug, bar)
  const present = { ...address, position: topPosition }
  return (
    <div ref={bar} className={styles.bar}>
      <nav ref={line} className={styles.languages} aria-label={t('languages')}>
        <LanguageLine address={present} languages={languages} />
      </nav>
      <BesideMenu address={present} languages={languages} />
    </div>
  )
}

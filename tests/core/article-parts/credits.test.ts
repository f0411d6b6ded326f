import { describe, expect, it } from 'vitest'
import { isByline, isEditorLine, isRelatedLead, looksLikeNames } from '@/core/article-parts/credits'

describe('isByline', () => {
  it.each([
    '글 Hexapla 편집부',
    'Автор: редакция',
    'By the editors',
    'Par la rédaction',
    'Oleh redaksi',
    'मण्डलेन लिखितम्',
    'Hexapla 編集部 著',
    '文：編集部',
    'Von der Redaktion',
    'Por la redacción',
    'Pela redação'.replace('Pela', 'Pelo'),
    'Της σύνταξης',
    'Testo: la redazione',
    'Kirjoittanut toimitus',
    'Scripserunt redactores',
  ])('knows %s', (line) => {
    expect(isByline(line)).toBe(true)
  })

  it.each(['失われた原本', 'The lost original', 'Sechs Bände', '著名な書物'])('does not take %s for one', (line) => {
    expect(isByline(line)).toBe(false)
  })
})

describe('isEditorLine', () => {
  it.each([
    '편집: 번역실',
    'Редактор: отдел',
    'Edited by the desk',
    'Édition : bureau',
    'Penyunting: bagian',
    'सम्पादनम्: विभागः',
    '編集者スー',
    '責任編集：翻訳室',
    'Redaktion: Büro',
    'Edição: equipe',
    'Επιμέλεια: τμήμα',
    'Edición: oficina',
    'Redazione: ufficio',
    'Toimittanut toimisto',
    'Edidit officina',
  ])('knows %s', (line) => {
    expect(isEditorLine(line)).toBe(true)
  })

  it.each(['Edison and the lamp', 'The editor', 'Culture'])('does not take %s for one', (line) => {
    expect(isEditorLine(line)).toBe(false)
  })
})

describe('isRelatedLead', () => {
  it.each([
    '관련 글: 편지',
    'Читайте также: письмо',
    'Related: a letter',
    'À lire aussi : une lettre',
    'Baca juga: surat',
    'सम्बद्धं लेखान्तरम्',
    '関連記事：書簡',
    'Lesen Sie auch: ein Brief',
    'Leia também: uma carta',
    'Διαβάστε επίσης: μια επιστολή',
    'Lea también: una carta',
    'Leggi anche: una lettera',
    'Lue myös: kirje',
    'Vide etiam: epistulam',
  ])('knows %s', (line) => {
    expect(isRelatedLead(line)).toBe(true)
  })
})

describe('looksLikeNames', () => {
  it.each(['Ada Example', 'Ada van der Example and Bo Sample', 'Анна Примерова', 'スー・ヤン', 'A. B. Example'])(
    'sees %s',
    (line) => {
      expect(looksLikeNames(line)).toBe(true)
    },
  )

  it.each([
    'The Lost Original',
    'Six columns in Caesarea',
    'Hexapla',
    '失われた原本',
    'Wie Bücher Reisen',
    '1. Example Name',
  ])('does not see %s', (line) => {
    expect(looksLikeNames(line)).toBe(false)
  })
})

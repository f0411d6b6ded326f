import { expect, it } from 'vitest'
import { guessLocale } from '@/core/article-parts/guess-locale'

const texts: readonly (readonly [string, string | undefined])[] = [
  ['六つの欄に本文を並べた。', 'ja'],
  ['我们把六个文本并排放在一起。', 'zh'],
  ['여섯 개의 단을 나란히 놓았다.', 'ko'],
  ['Он поставил шесть текстов рядом.', 'ru'],
  ['Έβαλε έξι κείμενα σε έξι στήλες.', 'el'],
  ['स षट् पाठान् पार्श्वे स्थापितवान्।', 'sa'],
  ['He set the six texts side by side, for that is how it was read.', 'en'],
  ['Er stellte die sechs Texte nebeneinander, und das ist nicht neu.', 'de'],
  ['Il mit les six textes dans des colonnes, et on les lit par lignes.', 'fr'],
  ['Hän asetti kuusi tekstiä vierekkäin, ja se on uutta, mutta ei outoa.', 'fi'],
  ['Sex textus in sex columnis posuit, quod non est novum, sed utile.', 'la'],
  ['Ia menempatkan enam teks yang sama dalam enam kolom, dan ini tidak baru.', 'id'],
  ['Puso los seis textos en columnas, y es la misma idea que se lee aquí.', 'es'],
  ['Pôs os seis textos em colunas, e não é uma ideia nova para quem lê.', 'pt'],
  ['Mise i sei testi in colonne, e non è una idea nuova per chi legge.', 'it'],
  ['यह पुस्तक छह स्तंभों में है और इसके छह पाठ हैं।', 'hi'],
  ['Він поставив шість текстів поруч, і це було нове.', 'uk'],
  ['1234 — 5678', undefined],
  ['Xyzzy plugh', undefined],
]

it.each(texts)('guesses the language of %s', (text, expected) => {
  expect(guessLocale(text)).toBe(expected)
})

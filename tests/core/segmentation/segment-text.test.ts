import { describe, expect, it } from 'vitest'
import { segmentText } from '@/core/segmentation/segment-text'

/** `‖` marks where the text must be cut; it stands after the white space. */
function expectCuts(locale: string, marked: string): void {
  const expected = marked.split('‖')
  expect(segmentText(expected.join(''), locale)).toEqual(expected)
}

describe('segmentText in every language', () => {
  it.each([
    ['en', 'One. ‖Two! ‖Three? ‖Four.'],
    ['en', 'Trailing spaces stay.   ‖With the sentence before. '],
    ['en', 'He said "Stop." ‖Then he left.'],
    ['en', 'She asked: “Why?” ‖Nobody knew.'],
    ['en', 'It was late (very late.) ‖Nobody came.'],
    ['en', 'He worked there (He had been an engineer. A good one.) until 1990. ‖Then he left.'],
    ['en', '(This stands alone. ‖It has two sentences.) ‖And this follows.'],
    ['en', 'A loose "quote. " ‖Here it goes on.'],
    ['en', 'He came. ‖" Come in " was all he heard.'],
    ['en', 'One "never closes. ‖Two goes on. ‖Three as well.'],
    ['en', 'One (never closes. ‖Two goes on. ‖Three as well.'],
    ['en', 'One ] closes nothing. ‖Two [ opens. ‖Three.'],
    ['en', 'Well... ‖Perhaps. ‖He was ... tired.'],
    ['en', 'What?! ‖No.'],
    ['en', 'As shown.[1] ‖Others disagree. [2] ‖Some do not.'],
    ['en', 'Nice :) Good. :) ‖Next.'],
    ['en', 'First paragraph\n\n‖second paragraph'],
    ['en', 'A wrapped\nline goes on. ‖Next.'],
    ['en', 'Buy:\n‖- milk\n‖- bread'],
    ['en', 'See https://example.org/a.b?c=d. ‖It works.'],
    ['en', 'The price is 3.50 now. ‖Cheap.'],
    ['en', 'I use an iPhone. ‖iPhone users agree.'],
    ['en', '"Less complex. . . ." ‖He was right.'],
    ['en', 'It is long.‖You may skip it. ‖Use Node.js here.'],
    ['en', '"They are all alike" (Smith 55). ‖Others differ.'],
    ['fr', '« Où ? » ‖Il ne répondit pas.'],
    ['fr', '« Où ? » dit-il. ‖Puis il partit.'],
    ['de', '„Ich komme.“ ‖Er kam nicht. ‖»Schade.« ‖Das war alles.'],
    ['ru', '— Кто там? — спросил он. ‖Никто не ответил.'],
  ])('%s: %s', expectCuts)
})

describe('segmentText and abbreviations, initials, ordinals and units', () => {
  it.each([
    ['en', 'Dr. Smith met Mr. Jones at 5 p.m. on Monday. ‖They talked.'],
    ['en', 'J. R. R. Tolkien wrote it. ‖C. S. Lewis read it.'],
    ['en', 'He moved to the U.S. Government paid for it.'],
    ['en', 'He moved to the U.S. ‖The government paid.'],
    ['en', 'She lives in St. Louis, e.g. near No. 5. ‖No. ‖That is wrong.'],
    ['en', 'He loves art. ‖The gallery opens (see art. 5 and fig. A). ‖Go.'],
    ['en', 'Rome was founded in 753 B.C. ‖Augustus came later.'],
    ['en', 'Apples, pears, etc. ‖Bananas are extra.'],
    ['en', 'She was 25. ‖Peter was 30.'],
    ['de', 'Sie wurde 3. Peter wurde 4.'],
    ['en', 'It weighs 5 kg. ‖Nothing else does.'],
    ['de', 'Am 3. Oktober, d. h. im 20. Jahrhundert, z. B. in Bonn. ‖Das war 1990. ‖Berlin blieb.'],
    ['de', 'Kaiser Wilhelm II. ‖Er regierte bis 1918.'],
    ['de', 'Dr. med. Weber und Prof. Klein kamen usw. ‖Danach wurde es still.'],
    ['de', 'Vgl. Bd. 3, S. 12 ff. ‖Das genügt. ‖So etwas dieser Art. ‖Nie wieder.'],
    ['fr', 'M. Dupont et Mme Durand, nés en 50 av. J.-C. environ, cf. p. 5. ‖Ils vivent.'],
    ['fr', 'Nous allons à la mer. ‖Le soleil brille.'],
    ['fr', "Voir l'art. 5 de la loi. ‖L'été vient, etc. ‖Demain aussi."],
    ['es', 'El Sr. Pérez vive en EE. UU. con la Dra. Ruiz. ‖¿Dónde? ‖¡Lejos! ‖Dijo que no. ‖Luego salió.'],
    ['it', 'Il Sig. Rossi e la Dott.ssa Bianchi lavorano alla S.p.A. milanese. ‖È vero. ‖Ecc. ecc.'],
    ['pt', 'O Sr. Silva nasceu no séc. XX, na Av. Paulista. ‖Foi ao mar. ‖Voltou.'],
    ['ru', 'В 1990 г. Москва изменилась, т. е. выросла. ‖Он родился в 1985 г. ‖Там жил А. С. Пушкин и др. ‖Это всё.'],
    ['ru', 'Вес — 5 кг. ‖Цена — 10 тыс. руб. ‖Он сказал им. ‖Они ушли. ‖Это сделал я. ‖Точка.'],
    ['fi', 'Syntynyt 2. marraskuuta 1950 esim. Turussa ym. ‖Hän asui siellä 5 v. ‖Sitten hän muutti.'],
    ['id', 'Dr. Budi tinggal di Jl. Merdeka No. 5, dll. ‖Ia pergi.'],
    ['el', 'Ο κ. Παπάς γεννήθηκε το 50 π.Χ. στην Αθήνα. ‖Ποιος ήταν; ‖Κανείς δεν ξέρει κ.λπ. ‖Τέλος.'],
    ['la', 'M. Tullius Cicero, cf. lib. II, cap. 3, consul fuit. ‖Vixit diu. ‖Obiit.'],
    ['la', 'in principio erat verbum. ‖et verbum erat apud deum. ‖hoc erat in principio.'],
    ['sv', 'A. Lindgren skrev bl.a. böcker. ‖De är bra.'],
  ])('%s: %s', expectCuts)
})

describe('segmentText where scripts have their own marks', () => {
  it.each([
    ['ja', 'これはペンです。‖2011年に買った。‖「そうか。」と彼は言った。‖本当？‖はい！'],
    ['ja', '「行こう。すぐに。」と言った。‖（例。これ。）が続く。‖終わり。'],
    ['ja', '彼は「行く。帰る」と叫んだ。‖値は３．５です。‖「閉じない。‖次の文。'],
    ['ja', 'グレッグ氏は Mr. Brockman とも呼ばれる。 ‖OpenAI は GPT-4 以来、Node.js を使う。'],
    ['ja', 'ロビー?‖2008年に開業した。‖ラブライブ！の歌。'],
    ['zh', '你好。‖今天天气很好！‖是吗？‖他说：“很好。”‖我走了。'],
    ['ko', '교재로 활용되고 있다. ‖꼭 가봐야 할 곳. ‖성장 가능성이 크다. ‖그는 "간다." ‖끝.'],
    ['sa', 'रामः वनं गच्छति। ‖सीता अपि गच्छति॥ ‖तत्र वसति।'],
    ['sa', 'धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः।‖मामकाः पाण्डवाश्चैव किमकुर्वत सञ्जय ॥ १ ॥ ‖सञ्जय उवाच।'],
    ['hi', 'वह घर गया। ‖क्या यह सच है? ‖हाँ।'],
    // U+003B SEMICOLON and U+037E GREEK QUESTION MARK
    ['el', 'Πού πας; ‖Στο σπίτι. ‖Γιατί\u037e ‖Έτσι· δεν ξέρω.'],
    ['en', 'He came; she left. ‖Done.'],
    // U+061F ARABIC QUESTION MARK, U+06D4 ARABIC FULL STOP
    ['ar', 'هل هذا صحيح؟ ‖نعم. ‖شكرا.'],
    ['ur', 'یہ کتاب ہے۔ ‖وہ قلم ہے۔'],
    // U+0589 ARMENIAN FULL STOP ends a sentence, U+055D ARMENIAN COMMA does not
    ['hy', 'Սա գիրք է։ ‖Նա՝ ուսանող։'],
    // U+104B MYANMAR SECTION ends a sentence, U+104A LITTLE SECTION does not
    ['my', 'သူသွား၊ ငါလာ။ ‖ပြီးပြီ။'],
    ['am', 'ሰላም ነው። ‖እንዴት ነህ፧ ‖ደህና።'],
  ])('%s: %s', expectCuts)
})

describe('segmentText and mixed content', () => {
  it('does not let one small opening sentence make the others small', () => {
    expectCuts('en', 'small start here. ‖Big one, approx. five of them. ‖End.')
  })

  it('reads a segment alone as it reads it in its paragraph, though a quote opened before it', () => {
    expectCuts('en', '"They came. ‖They saw ! " , he said.')
    expectCuts('en', 'They saw ! " , he said.')
  })

  it('cuts a passage in brackets that is longer than any aside', () => {
    const passage = 'It goes on and on. ‖'.repeat(30)
    expectCuts('en', `He said (and this is long. ‖${passage}That was it.) and left.`)
  })

  it('keeps a bare list in one line together until a bullet repeats', () => {
    expectCuts('en', '• milk ‖• bread ‖• salt')
    expectCuts('en', 'Tokyo • five minutes • today')
  })

  it('keeps a paragraph of 100,000 characters and one stray bracket in sentences (TXT-08)', () => {
    const sentence = 'Here is one ( more sentence. '
    const text = sentence.repeat(3_500)
    expect(segmentText(text, 'en')).toHaveLength(3_500)
  })
})

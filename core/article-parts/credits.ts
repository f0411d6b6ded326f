/**
 * How lines begin (or, in languages that put the word last, end) that say who wrote, who edited and what to read next, in
 * the first users' 14 languages and Chinese. Words, not people's names: a line without any is judged by its place.
 */
const BYLINE_BEGINS =
  /^(?:by |written by |words by |words:|text:|text by |authors?:|par |texte ?:|auteure?s? ?:|von |vom |autor(?:in|en|innen)?:|por |pelo |pela |texto:|autor(?:a|es|as)?:|di |del(?:la)? |testo:|autor[ei]:|testo di |a cura d|kirjoittanut |kirjoittaja|teksti:|oleh |penulis|teks:|scripsit |scripserunt |auctor|textus:|του |της |των |κείμενο ?:|συγγραφ|γράφ(?:ει|ουν) |автор|текст:|пишет |文[:・/| ]|文と|著者|作者|執筆|筆者|取材|撰文|记者|글[: ]|글쓴이|저자|필자|취재|लेखक)/iu
const BYLINE_ANYWHERE = /著者|作者|(?: 著|記者|氏|さん|기자|지음|씀|लिखितम्|लिखितः)$/u
const EDITOR_BEGINS =
  /^(?:編集|編輯|编辑|責任編集|责任编辑|校閲|편집|감수|редак|edit(?:ed|or|ors|ing|ado|ada|ora|ores|ato)\b|édit|rédac|edição|edición|redak|redact|redaz|bearbeit|lektorat|penyunting|disunting|revisione|revisão|revisión|toimit|επιμέλεια|σύνταξη|recens|recognovit|edid|curant|सम्पाद|संपाद)/iu
const RELATED_BEGINS =
  /^(?:関連|あわせて読みたい|合わせて読みたい|こちらも|次に読む|관련|함께 읽|더 읽|相关|相關|延伸阅读|related|see also|read (?:also|more|next)|further reading|more on |à lire|lire aussi|voir aussi|articles? (?:lié|associé)|verwandt|siehe auch|lesen sie auch|mehr zum|zum thema|weiterlesen|leia (?:também|mais)|veja também|artigos? relacionado|lea también|lee también|véase también|artículos? relacionado|leggi anche|vedi anche|articol[oi] correlat|διαβάστε |δείτε επίσης|σχετικ|читайте |см\. также|смотрите также|стать[яи] по теме|по теме|похож|baca juga|lihat juga|artikel terkait|lue myös|katso myös|aiheeseen liitty|aiheesta |vide etiam|lege etiam|commentarius affinis|सम्बद्ध|सम्बन्धित|संबंधित|अपि पठ)/iu

/** UTF-16 code units. */
const LONGEST_CREDIT = 240

/** Names the author, or says that somebody wrote it. */
export function isByline(text: string): boolean {
  const compatible = withNarrowSigns(text)
  return BYLINE_BEGINS.test(compatible) || BYLINE_ANYWHERE.test(compatible)
}

/** Names the editor, or says that somebody edited it. */
export function isEditorLine(text: string): boolean {
  return EDITOR_BEGINS.test(withNarrowSigns(text))
}

/** Says that what follows is another article. */
export function isRelatedLead(text: string): boolean {
  return RELATED_BEGINS.test(withNarrowSigns(text))
}

/** Wide and narrow colons are one; no credit is long. */
function withNarrowSigns(text: string): string {
  return text.slice(0, LONGEST_CREDIT).normalize('NFKC')
}

/** Small words inside names: von, de la, al-, and the word between two names. */
const NAME_PARTICLES =
  /^(?:de|del|della|di|da|do|dos|das|du|des|la|le|van|von|zu|zur|der|den|ter|ten|bin|ibn|al|el|y|e|et|and|und|ja|dan|i|и|και|&)$/u
const NO_NAME =
  /^(?:the|a|an|how|why|what|when|where|who|der|die|das|wie|warum|was|le|les|l['’].*|un|une|comment|pourquoi|los|las|una?|cómo|por|il|lo|gli|come|perché|os|as|um|uma|como|ο|η|το|οι|τα|πώς|γιατί|как|что|почему|miten|miksi|mitä)$/iu

/**
 * True when a line could be nothing but names: two to eight capitalised words, or names in Han or kana with a sign
 * between. Headings in title case are taken for names as well; a person confirms every part.
 */
export function looksLikeNames(text: string): boolean {
  if (
    /^[\p{Script=Han}\p{Script=Katakana}ー]{1,10}[・＝= 　][\p{Script=Han}\p{Script=Katakana}ー・＝ 　]{1,20}$/u.test(
      text,
    )
  )
    return true
  const words = text.split(/[\s,、]+/u).filter((word) => word !== '')
  if (words.length < 2 || words.length > 8 || NO_NAME.test(words[0] ?? '')) return false
  return words.every((word) => NAME_PARTICLES.test(word) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word))
}

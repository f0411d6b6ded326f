import type { Encoding } from '@/core/text/encodings'

/** The encodings that are told apart by what their text looks like. */
export const GUESSED = [
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
  'windows-1251',
  'windows-1252',
  'windows-1253',
] as const satisfies readonly Encoding[]
export type GuessedEncoding = (typeof GUESSED)[number]

/** What the text of an encoding is made of. Every character beyond ASCII counts as its best class says. */
interface Look {
  /** The most frequent characters of the languages written in it; they make up about half of any text. */
  readonly common: ReadonlySet<string>
  /** What is nothing unusual in it, and how much that counts between 0 and 1. */
  readonly usual: readonly (readonly [RegExp, number])[]
  /** What its languages never write: a capital after a small letter, a word in two scripts. */
  readonly broken?: RegExp
  /** Whether words in ASCII letters are the exception in it. */
  readonly isOtherThanLatin?: true
}

// Function words, endings and everyday characters, written down from general knowledge of the languages.
const JAPANESE =
  '、。「」・ー日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校土木聞食車何南万毎白天母火右読友左休父雨会社事自者業同部内政市米対定議民連合地場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住無真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢氏最機新'
const SIMPLIFIED =
  '，。、：；“”‘’（）《》！？—…·的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运'
const TRADITIONAL =
  '，。、：；「」『』（）《》！？—…的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運台灣'
const KOREAN =
  '이다는의에가을하고지은기를사도로한자인리어아나시대그서들으해라일정수전부만제여원장상주과보있성조스것와구오우동없안중면치신유미선국거게마진비소경관모연공무세생문회위적니년명분요러당방때더개내물드산모단심화할된되했된말계같습까두저레간군르및였었라네결속'

const LOOKS: Readonly<Record<GuessedEncoding, Look>> = {
  shift_jis: lookOfJapanese(),
  'euc-jp': lookOfJapanese(),
  'euc-kr': {
    common: new Set(KOREAN),
    usual: [
      [/[가-힣]/u, 0.4],
      [/[\u3000-\u3020‘’“”·…～]/u, 0.4],
      [/\p{sc=Han}/u, 0],
    ],
  },
  gb18030: {
    common: new Set(SIMPLIFIED),
    usual: [
      [/[一-龥]/u, 0.1],
      [/[\u3000-\u3020０-９Ａ-ｚ]/u, 0.2],
    ],
  },
  big5: {
    common: new Set(TRADITIONAL),
    usual: [
      [/[一-龥]/u, 0.1],
      [/[\u3000-\u3020０-９Ａ-ｚ]/u, 0.2],
    ],
  },
  'windows-1251': {
    common: new Set('оеаинтсрвлкмдпуяызьбгчй'),
    usual: [
      [/[а-яё]/u, 0.5],
      [/[А-ЯЁіїєґў]/u, 0.6],
      [/[«»“”„–—…№\u00a0]/u, 0.5],
    ],
    broken: /\p{sc=Cyrl}[A-Za-z]|[A-Za-z]\p{sc=Cyrl}|[а-яё][А-ЯЁ]/gu,
    isOtherThanLatin: true,
  },
  'windows-1252': {
    common: new Set('éèàçêôâîûùëïäöüßñóíáúãõåøæœ'),
    usual: [
      [/[À-ÖØ-ÞŒŸŠŽšž]/u, 0.8],
      [/[“”‘’„‚–—…«»€£§°·¿¡©®ªº²³\u00a0\u00ad™•½¼]/u, 0.7],
    ],
    // Of bytes that mean other letters, many become signs, and signs touch letters.
    broken: /[a-zß-öø-ÿ][À-ÖØ-Þ]|[À-ÖØ-öø-ÿ]{3}|[¢-ª¬-º¼-¾][À-ÿ]|[À-ÿ][¢-ª¬-¶¸-º¼-¾]/gu,
  },
  'windows-1253': {
    common: new Set('αοιετνσηυρπκμλςάίόέήύώ'),
    usual: [
      [/[α-ωϊϋΐΰ]/u, 0.5],
      [/[Α-ΩΆΈΉΊΌΎΏ]/u, 0.6],
      [/[«»“”‘’–—…·\u00a0]/u, 0.5],
    ],
    broken: /\p{sc=Grek}[A-Za-z]|[A-Za-z]\p{sc=Grek}|\p{Ll}[Α-ΩΆΈΉΊΌΎΏ]|ς[α-ω]/gu,
    isOtherThanLatin: true,
  },
}

function lookOfJapanese(): Look {
  return {
    common: new Set(JAPANESE),
    usual: [
      [/[ぁ-んァ-ヶ]/u, 1],
      [/[一-龥々〆]/u, 0.3],
      [/[\u3000-\u3020０-９Ａ-ｚ！-／：？～]/u, 0.5],
    ],
  }
}

/** A character of none of the expected classes speaks against the encoding. */
const UNEXPECTED = -0.6
/** So many times more Latin letters than others, in an encoding that is not for Latin, and what that costs. */
const MOSTLY = 4
const STRANGE_TEXT = 0.3
/** More of a text than this tells nothing new. UTF-16 code units. */
const MOST_RATED = 50_000

/**
 * How much `text`, decoded as `encoding`, looks like text of the languages written in it: about 0.7 for real text,
 * 0.2 and less for bytes that mean something else. 0 for pure ASCII.
 */
export function ratePlausibility(text: string, encoding: GuessedEncoding): number {
  const look = LOOKS[encoding]
  const rated = text.slice(0, MOST_RATED)
  const characters = rated.match(/\P{ASCII}/gu) ?? []
  const sum = characters.reduce((total, character) => total + rateCharacter(character, look), 0)
  const broken = look.broken === undefined ? 0 : (rated.match(look.broken)?.length ?? 0)
  const isMostlyLatin = countAsciiLetters(rated) > characters.length * MOSTLY
  const strange = look.isOtherThanLatin && isMostlyLatin ? STRANGE_TEXT : 0
  return characters.length === 0 ? 0 : (sum - broken) / characters.length - strange
}

function countAsciiLetters(text: string): number {
  return text.match(/[A-Za-z]/gu)?.length ?? 0
}

function rateCharacter(character: string, look: Look): number {
  if (look.common.has(character)) return 1
  return look.usual.find(([pattern]) => pattern.test(character))?.[1] ?? UNEXPECTED
}

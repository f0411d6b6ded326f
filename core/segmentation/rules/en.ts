import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const en: SegmentationRules = {
  language: 'en',
  neverBreak: `
    Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Rev Fr Hon Rt Pres Gov Sen Rep Amb Sec Treas Supt Atty Gen Lt Col Maj Capt
    Cmdr Cdr Adm Sgt Cpl Pvt Brig Msgr Bp St Sts Ste Mt Mts Ft Pt P.S PS e.g i.e viz cf vs ca approx al eg ie resp ed
    eds trans rev cit ibid Univ Dept Assn Assoc Natl Intl Bldg Rm est`,
  beforeNumber: `
    pp pg pl para par sec sect ch chap chaps vol vols fig figs tab app appx art arts eq eqs op No Nos nos ref refs
    tel ext`,
  mayBreak: `
    Inc Ltd Corp Co Bros LLC L.L.C Jr Sr Esq Ph.D PhD M.D D.D.S M.B.A M.A M.Sc B.A B.Sc J.D D.Phil R.N U.S U.S.A U.K
    U.N E.U U.S.S.R D.C L.A N.Y N.Y.C a.m p.m A.M P.M Ave Blvd Rd Hwy Sq Ct Ln Mass Calif Conn Fla Ill Penn Tenn Tex
    Wash Wis Minn Mich Ariz Ont Que dept govt Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu
    Thurs Fri Sat Sun`,
  oftenBreak: 'etc',
  units: 'B.C A.D C.E B.C.E ft in lb lbs oz yd mi min hr hrs sec km kg cm mm mph gal qt pt',
  openers: `
    The A An This That These Those Here There It He She We They You I Its His Her Their Our My Your One In On At By For
    From To With Without Of Off Into Over Under After Before Since Until During While When Where Why How What Which Who
    Whose Whom If Unless Although Though Because As And But Or Nor So Yet Then Thus Hence Therefore However Moreover
    Meanwhile Also Even Just Only Now Today Still Again Once Later Soon Perhaps Maybe Is Are Was Were Am Be Do Does Did
    Has Have Had Can Could Should Would Must Let Please All Both Each Every Some Any Many Most Much More Few Several
    Such Other Another No Not None Nothing Two Three Yes Well Oh Thank Thanks Between Among Through Throughout Despite
    According Like Unlike Instead`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'begins',
}

import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const la: SegmentationRules = {
  language: 'la',
  // Praenomina and offices as in inscriptions and editions; books and sections as in references.
  neverBreak: `
    A Ap App C Cn D K L M M' Mam N Oct P Q S Ser Sex Sp T Ti V Aug Caes Cos Coss Imp Pont Trib Pl cf cfr ch cit ed edd
    ep gen i.e ib ibid id l.c no praef prooem resp s sc scil seq seqq sqq St tr vd vid viz u ss SS`,
  beforeNumber: `
    cap capp col coll cod fig fol lib lin nn pp pag par qu quaest art dist sect serm tab tom vv ver vers
    vol Matth Marc Luc Ioan Io Act Rom Cor Gal Eph Philipp Col Thess Tim Tit Hebr Iac Petr Apoc Gen Exod Ex Lev Num
    Deut Ios Iud Reg Paral Iob Ps Psal Prov Eccl Eccli Cant Sap Is Isa Ier Ezech Dan Os Mach`,
  mayBreak: 'a.C p.C a.Ch.n p.Ch.n A.D a.D',
  oftenBreak: 'etc cet',
  units: '',
  openers: `
    Et Sed At Ac Atque Nam Enim Igitur Ergo Itaque Tamen Autem Quod Quia Quoniam Cum Ut Ne Si Nisi Etsi Dum Ubi Unde
    Quo Quomodo Cur Quare Quis Quid Quae Qui Quem Hic Haec Hoc Hi Hae Huius Ille Illa Illud Illi Is Ea Id Eius Ei Ipse
    Ipsa Iste Ista Ego Tu Nos Vos In Ad De Ex Ab Per Pro Post Ante Inter Sub Super Sine Contra Propter Apud Non Nec
    Neque Numquid Nunc Tunc Tum Deinde Postea Iam Sic Ita Item Praeterea Similiter Omnis Omnes Omnia Est Sunt Erat Fuit
    Alia Alii Videtur Respondeo Dicendum Praesertim Etiam Quoque Vel Aut Utrum Tandem Interea Denique`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'begins',
}

import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const it: SegmentationRules = {
  language: 'it',
  neverBreak: `
    Sig Sigg Sig.ra Sig.re Sig.na Sig.ri Dott Dott.ssa Dr Prof Prof.ssa Proff Ing Avv Arch Geom Rag Not On Sen Mons Rev
    Gen Col Cap Ten Magg Mar Serg Amm Dir Pres Egr Gent Gent.mo Gent.ma Spett Ill Ill.mo Mr Mrs S SS St Sta cfr cf cit
    ed es ad.es p.es vs v vd ca c lett ecc.to st d L l lgs D.L D.Lgs D.M D.P.R psicol`,
  beforeNumber: `
    pag pagg pp art artt cap capp vol voll fig figg tab nn nr num par sez sec tel int gen feb mar apr mag giu lug
    ago set sett ott nov dic lun mer gio ven sab dom`,
  mayBreak: 'a.C d.C S.p.A S.r.l S.n.c Inc Ltd Jr U.S.A C.so V.le',
  oftenBreak: 'ecc etc',
  units: 'h min sec km kg cm mm m',
  openers: `
    Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Queste Quest Quello Quella Quelli Quelle Quel Ciò Egli Ella
    Esso Essa Essi Lui Lei Loro Noi Voi Io Tu Si Ci Ne Suo Sua Suoi Sue Mio Mia Nostro Nostra Di Del Dello Della Dell
    Dei Degli Delle A Al Allo Alla All Ai Agli Alle Da Dal Dalla Dall Dai Dagli Dalle In Nel Nello Nella Nell Nei Negli
    Nelle Su Sul Sulla Sull Sui Con Col Per Tra Fra Senza Verso Durante Dopo Prima Secondo Contro E Ed O Od Ma Se Che
    Chi Come Dove Quando Mentre Perché Poiché Anche Però Quindi Dunque Allora Poi Così Inoltre Infatti Infine Tuttavia
    Invece Non No Sì Più Molto Molti Molte Tutto Tutti Tutte Altri Altre Alcuni Alcune Ogni Nessuno Oggi Ieri Ora Qui
    Lì È Era Sono Fu Ha Hanno Cosa Quale Quali Quanto Due Tre Nonostante`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const de: SegmentationRules = {
  language: 'de',
  neverBreak: `
    Dr Drs Prof Hr Hrn Fr Frl Dipl Ing Mag Univ Doz St Hl hl Pfr Hptm Lt med phil jur rer nat pol oec theol habil h.c
    z.B z.T z.Z z.Zt z.Hd d.h d.i u.a u.U u.E m.E m.W o.g o.ä i.A i.d.R i.e i.S i.V v.a s.o s.u a.a.O a.D v.H vgl bzw
    ca evtl ggf inkl exkl einschl zzgl abzgl sog bes bspw beispielsw insb insbes allg eigtl entspr gem gez geb gest
    verh verst gegr ehem zw betr bez bzgl lt mind max min mtl tägl jährl durchschn Ausg Hrsg hrsg dt engl frz franz
    ital span lat griech röm kath ev evang christl jüd österr schweiz amerik Tsd Jan Feb Febr Mär Apr Jun Jul Aug Sep
    Sept Okt Nov Dez Jhs Hbf Kto Verf Vors stellv Stv f jun sen Chr`,
  beforeNumber: `
    Abs Abb Abschn Anm Art Aufl Bd Bde Bl Jg Kap Nr Nrn Nro Ziff Tab Taf Tel Sp vol Mo Di Mi Do Sa So`,
  mayBreak: `
    e.V E.V Co GmbH Inc Ltd Corp u.ä u.Ä u.dgl u.s.f u.s.w n.Chr v.Chr n.u.Z v.u.Z Mio Mrd Str Jh Jhd Jhdt Jr Sr ff Gen`,
  oftenBreak: 'usw usf etc',
  units: 'Std Min Sek km kg cm mm St Stk',
  openers: `
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Du Ihr Man Dies Diese Dieser Dieses
    Diesen Diesem Jene Jener Jenes Sein Seine Seinen Seiner Ihre Ihren Ihrer Mein Meine Unser Unsere Kein Keine In Im
    Am An Ans Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Gegen Ohne Um Unter Über Durch Seit Während Wegen
    Trotz Zwischen Neben Hinter Bis Ab Laut Und Aber Oder Denn Doch Sondern Dann Da Dort Hier Heute Jetzt Nun Damals
    Danach Davor Dabei Dadurch Dafür Dagegen Daher Darum Deshalb Deswegen Trotzdem Außerdem Zudem Jedoch Allerdings
    Dennoch Wenn Als Ob Weil Damit Dass Obwohl Nachdem Bevor Sobald Wie Was Wer Wo Wann Warum Welche Welcher Welches
    Auch Nur Noch Schon So Nicht Nichts Alle Alles Viele Einige Mehrere Manche Jeder Jede Jedes Beide Zwei Drei Ist
    Sind War Waren Hat Haben Hatte Wird Wurde Wurden Kann Ja Nein Später Zuerst Schließlich Insgesamt`,
  numbers: 'ordinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

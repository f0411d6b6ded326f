import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const fr: SegmentationRules = {
  language: 'fr',
  neverBreak: `
    M MM Mr Mme Mmes Mlle Mlles Dr Drs Pr Prof Me Mes Mgr St Ste Sts Stes R.P Cdt Cne Col Gal Gén Lt Cap Sgt cf c.-à-d
    c.à.d p.ex par.ex env av apr vs v n n° coll éd éds dir trad réf rééd ibid op adr bd boul hab max min al dép préf
    sous-préf univ adj`,
  beforeNumber: `
    pp art chap ch fig figs tab vol pl no nos § sq sqq janv févr fév avr juil juill sept oct nov déc lun mar mer
    jeu ven sam dim tél`,
  mayBreak: 'J.-C J.C Cie Inc Ltd S.A S.A.R.L Jr U.S.A É.-U U.E ex',
  oftenBreak: 'etc',
  units: 'h min s km kg cm mm m hab',
  openers: `
    Le La Les L Un Une Des Du De D Ce C Cet Cette Ces Celui Celle Ceux Cela Ça Il Ils Elle Elles On Nous Vous Je J Tu
    Son Sa Ses Leur Leurs Mon Ma Mes Notre Nos Votre Vos Au Aux À A En Y Dans Par Pour Sur Sous Avec Sans Chez Vers
    Entre Depuis Pendant Durant Avant Après Dès Selon Malgré Contre Et Mais Ou Or Car Donc Ni Si S Que Qu Qui Quoi
    Quand Comme Comment Pourquoi Où Lorsque Lorsqu Puisque Puis Ensuite Enfin Alors Ainsi Aussi Cependant Toutefois
    Pourtant Ici Là Voici Voilà Aujourd Hier Demain Tout Tous Toute Toutes Plusieurs Certains Certaines Chaque Aucun
    Aucune Est N Ne Non Oui Très Plus Deux Trois Parmi Quel Quelle Quels Quelles`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

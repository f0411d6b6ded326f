import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const es: SegmentationRules = {
  language: 'es',
  neverBreak: `
    EE FF CC JJ AA RR Sr Sra Srta Srtas Sres Sras Dr Dra Dres Dras Prof Profa D Dª Dña Lic Ing Arq Abg Gral Cnel Cap
    Tte Sgto Alm Mons Rvdo Rev Fr Sto Sta S Excmo Excma Ilmo Ilma Pte Pdte Av Avda Avd Cra Carr Ctra Pza Plza Urb Edif
    Dpto Depto ed eds trad cf cfr vs p.ej ej aprox ca c hab máx mín admón Mt`,
  beforeNumber: `
    No no núm núms Núm nº n° pág págs pp párr párrf art arts cap caps fig figs vol vols ene feb mar abr may jun jul
    ago sep sept oct nov dic lun mié jue vie sáb dom Tel tel Tfno Ext ext`,
  mayBreak: `
    EE.UU EEUU U.S.A S.A S.L Cía Inc Ltd Jr a.C d.C a.m p.m Ud Uds Vd Vds D.C R.U JJ.OO CC.AA FF.AA Bs.As izq dcha`,
  oftenBreak: 'etc',
  units: 'h hs min seg km kg cm mm m hab',
  openers: `
    El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Esto Ese Esa Eso Aquel Aquella Su Sus Mi Mis Tu Tus Nuestro
    Nuestra Él Ella Ellos Ellas Yo Nosotros Se Le Les Nos Me Te En De Del Al A Con Sin Por Para Según Sobre Entre Desde
    Hasta Hacia Durante Tras Ante Bajo Contra Mediante Y E O U Ni Pero Mas Sino Aunque Si Que Qué Quien Quién Cuando
    Cuándo Como Cómo Donde Dónde Mientras Porque Pues Así Entonces Luego Después Antes Ahora Hoy Ayer Allí Aquí También
    Tampoco Además Embargo Finalmente Actualmente No Sí Ya Muy Más Todo Todos Toda Todas Otro Otra Otros Cada Algunos
    Algunas Varios Varias Muchos Muchas Nuestros Es Son Era Fue Fueron Hay Ha Han Había Está Están Dos Tres Cual Cuál
    Cuántos`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

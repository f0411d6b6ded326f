import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const fi: SegmentationRules = {
  language: 'fi',
  neverBreak: `
    esim mm ts eli vrt ks nk nyk ent synt syn k kuol prof dos tri toht lis maist fil dipl ins tekn yht lääk oik kunn
    kauppat n noin t pj vpj siht vt ao ko em eo so toim huom muist kok red kirj suom alk milj mrd tuh luutn kapt ev
    kenr maj eversti pres min v vs r esit St Dr Mr Mrs Ms engl saks ransk ruots ven lat kreik ital esp`,
  beforeNumber: 'ss no nro n:o os kpl § art puh ma ti ke to pe la su',
  mayBreak: 'oy ab Inc Ltd Co Jr Sr eaa eKr jKr jaa',
  oftenBreak: 'jne ym yms jms tms jnpp',
  units: 'v kpl km kg m cm mm h min klo mk milj mrd eKr jKr ha l s sek snt e',
  openers: `
    Se Ne Hän He Minä Sinä Me Te Tämä Tuo Nämä Nuo Sen Sitä Niiden Niitä Hänen Heidän Minun Meidän Tämän Siinä Siitä
    Siihen Sillä Sille Siellä Sieltä Sinne Täällä Tässä Tästä Tuolla Silloin Sitten Nyt Nykyään Joskus Aina Myös
    Lisäksi Kuitenkin Mutta Ja Tai Vaan Koska Kun Jos Vaikka Ennen Jälkeen Ettei Että Jotta Kuten Niin Näin Siis Siksi
    Miksi Missä Mistä Mihin Milloin Mikä Mitä Mitkä Kuka Ketkä Kenen Miten Kuinka Joka Jotka Ei En Et Emme Eivät Älä On
    Oli Olen Olivat Voi Pitää Kaikki Monet Muut Jokainen Kukaan Yksi Kaksi Kolme Vuonna Vuosina Toisaalta Ehkä Vielä Jo
    Vasta Vain Juuri Hyvä Kiitos`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

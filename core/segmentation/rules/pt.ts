import type { SegmentationRules } from '@/core/segmentation/segmentation-rules'

export const pt: SegmentationRules = {
  language: 'pt',
  neverBreak: `
    Sr Srs Sra Sras Srta Srtas Dr Drs Dra Dras Prof Profs Profa Profª Eng Engº Arq Adv D Dª Exmo Exma Ilmo Ilma V.Ex
    V.Exa Gen Gal Cel Cap Maj Ten Sgt Alm Brig Pe Fr Mons Rev S Sto Sta St Av R Rod Al Pça Lgo Ed Pres Min Dep Sen nº
    n° ed eds trad cf cfr vs v ca c aprox p.ex séc sécs máx mín obs`,
  beforeNumber: `
    No no núm pág págs pp art arts cap caps fig figs vol vols jan fev mar abr mai jun jul ago set out nov dez Tel
    tel`,
  mayBreak: 'a.C d.C S.A S.p.A Ltda Lda Cia Inc Corp Jr E.U.A EUA U.S.A a.m p.m ex',
  oftenBreak: 'etc',
  units: 'h min seg km kg cm mm m hab',
  openers: `
    O A Os As Um Uma Uns Umas Este Esta Estes Estas Isto Esse Essa Esses Essas Isso Aquele Aquela Aquilo Ele Ela Eles
    Elas Eu Nós Você Vocês Se Seu Sua Seus Suas Meu Minha Nosso Nossa De Do Da Dos Das Em No Na Nos Nas Num Numa Por
    Pelo Pela Pelos Pelas Para Com Sem Sob Sobre Entre Até Desde Durante Após Ante Contra Segundo Conforme Ao À Aos Às
    E Ou Mas Porém Contudo Todavia Porque Pois Quando Como Onde Que Quem Qual Quais Quanto Embora Enquanto Assim Então
    Depois Antes Agora Hoje Ontem Aqui Ali Lá Também Além Ainda Já Não Sim Nem Mais Muito Muitos Muitas Todo Todos Toda
    Todas Outro Outra Outros Cada Alguns Algumas Vários É São Era Foi Foram Há Está Estão Tem Dois Duas Três Apesar
    Nesta Neste Nessa Nesse`,
  numbers: 'cardinal',
  questionMarks: '',
  smallLetterAfterQuestion: 'goes-on',
}

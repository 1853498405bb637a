import type { Estimated, FigureId, SummedDraws } from '@kapstok/engine';
import { type Text, text, type UnitCode } from '@kapstok/quantity';
import type { Certainty, ChanceDto, DrawnFigureDto } from '../../schemas/certainty.ts';
import type { SummedCertainty } from '../../schemas/summed-certainty.ts';
import { drawnFigureDto, estimatedDto } from '../certainty/drawn-figure.ts';
import { AMBITION, BY_YEAR, CONTRIBUTION, SHORTAGE, SHOWN } from './summed-figures.ts';

/** What is told alike of a plan, a region and the nation. */
export type SummedPart = Pick<SummedCertainty, 'figures' | 'answer' | 'chances'>;

/** What is compared, and the year of the answer; null where plans have different ones. */
export interface Compared {
  readonly comparedIn: 'FTE' | 'person';
  readonly year: number | null;
}

const SHARE_CLOSED = 'plan/shortage.shareClosed';
const SHARE_OF_AMBITION = 'plan/shortage.shareOfAmbition';
const CLOSED = text('Deel van het tekort dat wordt opgelost', 'Share of the shortage closed');
const OF_AMBITION = text('Deel van de ambitie', 'Share of the ambition');
const NOT_KNOWN = text(
  'Dat is niet te zeggen: daarvoor is een cijfer nodig dat van deze plannen samen niet bekend is.',
  'There is no telling: it takes a figure that is not known of these plans together.',
);
const ALL_SURE = text(
  'Dat is niet te zeggen: van wat hierin telt, staat niet vast hoe onzeker het is.',
  'There is no telling: of what counts here, nobody has said how uncertain it is.',
);

/** The answer, the figures and the chances of plans added up. */
export function summedPart(sum: SummedDraws, compared: Compared): SummedPart {
  const { comparedIn } = compared;
  sum.share(SHARE_CLOSED, CLOSED, CONTRIBUTION[comparedIn], SHORTAGE[comparedIn]);
  sum.share(SHARE_OF_AMBITION, OF_AMBITION, CONTRIBUTION[comparedIn], AMBITION[comparedIn]);
  return {
    figures: SHOWN.flatMap((id) => {
      const figure = sum.figure(id);
      return figure === undefined ? [] : [drawnFigureDto(figure)];
    }),
    answer: {
      contribution: figureIn(sum, CONTRIBUTION[comparedIn], comparedIn),
      shareClosed: figureIn(sum, SHARE_CLOSED, '1'),
      shareOfAmbition: figureIn(sum, SHARE_OF_AMBITION, '1'),
    },
    chances: chancesIn(sum, compared),
  };
}

function figureIn(sum: SummedDraws, id: FigureId, unit: UnitCode): DrawnFigureDto {
  const figure = sum.figure(id);
  if (figure !== undefined) return drawnFigureDto(figure);
  return { id: '', label: text('geen cijfer', 'no figure'), unit, drawn: { kind: 'unknown' } };
}

interface Asked {
  readonly id: ChanceDto['id'];
  readonly label: Text;
  readonly about: Text;
  readonly at: FigureId;
  readonly least: number;
}

function chancesIn(sum: SummedDraws, { year }: Compared): ChanceDto[] {
  const balances = sum.ids.filter((id) => id.startsWith(BY_YEAR.balance));
  const balance = balances.find((id) => id.endsWith(`.${year}`)) ?? balances.toSorted().at(-1) ?? '';
  const until = balance.slice(BY_YEAR.balance.length);
  const asked: readonly Asked[] = [
    {
      id: 'ambition',
      label: text('Ambitie gehaald', 'Ambition reached'),
      about: text(
        'Samen dragen de plannen ten minste bij wat hun ambities vragen.',
        'Together the plans contribute at least what their ambitions ask.',
      ),
      at: SHARE_OF_AMBITION,
      least: 1,
    },
    {
      id: 'shortage',
      label: text('Tekort opgelost', 'Shortage closed'),
      about: text(
        'Samen dragen de plannen ten minste zoveel bij als het hele tekort.',
        'Together the plans contribute at least as much as the whole shortage.',
      ),
      at: SHARE_CLOSED,
      least: 1,
    },
    {
      id: 'balance',
      label: text('Investering terugverdiend', 'Investment earned back'),
      about: text(
        `Tot en met ${until} is er samen ten minste zoveel minder zorg gebruikt (bruto, in euro) als er is geïnvesteerd.`,
        `Up to and including ${until} at least as much less care is used together (gross, in euros) as was invested.`,
      ),
      at: balance,
      least: 0,
    },
  ];
  return asked.map((one) => chanceOf(sum, one));
}

function chanceOf(sum: SummedDraws, { id, label, about, at, least }: Asked): ChanceDto {
  const found = drawnChance(sum, at, least);
  if (typeof found === 'object')
    return { id, label, about, chance: estimatedDto(found.chance), bound: found.bound };
  return { id, label, about: found === 'sure' ? ALL_SURE : NOT_KNOWN, chance: null, bound: 'exact' };
}

/** The chance that a sum is at least so much; or why there is none. */
export function drawnChance(
  sum: SummedDraws,
  at: FigureId,
  least: number,
):
  | { readonly chance: Estimated; readonly bound: Certainty['chances'][number]['bound'] }
  | 'unknown'
  | 'sure' {
  const found = sum.chance(at, (value) => value >= least);
  if (found === undefined) return 'unknown';
  return sum.column(at) === undefined ? 'sure' : found;
}

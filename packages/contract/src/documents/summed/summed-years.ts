import type { FigureId, SummedDraws } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import type { SummedCertainty } from '../../schemas/summed-certainty.ts';
import { drawnFigureDto, estimatedDto } from '../certainty/drawn-figure.ts';
import type { Measure } from '../certainty/fans.ts';
import { AMBITION, BY_YEAR, CONTRIBUTION, FORECASTS, MEASURES, SHORTAGE } from './summed-figures.ts';
import { type Compared, drawnChance } from './summed-part.ts';

type Fan = SummedCertainty['fans'][number];
type YearlyChance = SummedCertainty['chancesByYear'][number];

/** The years of which a sum has a measure, in order. */
function yearsOf(sum: SummedDraws, { start, end }: Pick<Measure, 'start' | 'end'>): readonly number[] {
  const from = `plan/${start}`;
  return sum.ids
    .filter((id) => id.startsWith(from) && id.endsWith(end))
    .map((id) => Number(id.slice(from.length, id.length - end.length)))
    .toSorted((a, b) => a - b);
}

/** Each measure of plans added up, by year; what is compared comes first. */
export function summedFans(sum: SummedDraws, { comparedIn }: Compared): Fan[] {
  const isShown = ({ measure }: Measure): boolean => comparedIn === 'FTE' || measure !== 'fte';
  return MEASURES.filter(isShown).flatMap((one): Fan[] => {
    const years = yearsOf(sum, one).flatMap((year) => {
      const figure = sum.figure(`plan/${one.start}${year}${one.end}`);
      return figure === undefined ? [] : [{ year, figure: drawnFigureDto(figure) }];
    });
    const { measure, label, unit } = one;
    return years.length === 0 ? [] : [{ measure, label, unit, years }];
  });
}

const SHARE = text('deel per jaar', 'share by year');

/** What has to hold in a year, and where it is decided. */
interface Asked extends Pick<YearlyChance, 'id' | 'label' | 'about'> {
  readonly years: readonly number[];
  readonly at: (year: number) => FigureId;
  readonly least: number;
}

/** The chance of each thing in each year. */
export function summedChancesByYear(sum: SummedDraws, { comparedIn }: Compared): YearlyChance[] {
  const start = comparedIn === 'FTE' ? BY_YEAR.fte : BY_YEAR.persons;
  const contributed = yearsOf(sum, { start: start.slice('plan/'.length), end: '' });
  const share = (name: string, whole: FigureId) => (year: number) => {
    const id = `plan/${name}.byYear.${year}`;
    sum.share(id, SHARE, `${start}${year}`, whole);
    return id;
  };
  const asked: readonly Asked[] = [
    {
      id: 'ambition',
      label: text('Ambitie gehaald', 'Ambition reached'),
      about: text(
        'Samen dragen de plannen in dat jaar ten minste bij wat hun ambities vragen.',
        'Together the plans contribute at least what their ambitions ask in that year.',
      ),
      years: contributed,
      at: share('shareOfAmbition', AMBITION[comparedIn]),
      least: 1,
    },
    {
      id: 'shortage',
      label: text('Tekort opgelost', 'Shortage closed'),
      about: text(
        'Samen dragen de plannen in dat jaar ten minste zoveel bij als het hele tekort.',
        'Together the plans contribute at least as much as the whole shortage in that year.',
      ),
      years: contributed,
      at: share('shareClosed', SHORTAGE[comparedIn]),
      least: 1,
    },
    {
      id: 'balance',
      label: text('Investering terugverdiend', 'Investment earned back'),
      about: text(
        'Tot en met dat jaar is er samen ten minste zoveel minder zorg gebruikt (bruto, in euro) als er is geïnvesteerd.',
        'Up to and including that year at least as much less care is used together (gross, in euros) as was invested.',
      ),
      years: yearsOf(sum, { start: BY_YEAR.balance.slice('plan/'.length), end: '' }),
      at: (year) => `${BY_YEAR.balance}${year}`,
      least: 0,
    },
  ];
  return asked.flatMap(({ id, label, about, years, at, least }) => {
    const told = years.map((year): YearlyChance['years'][number] => {
      const found = drawnChance(sum, at(year), least);
      if (typeof found !== 'object') return { year, chance: null, bound: 'exact' };
      return { year, chance: estimatedDto(found.chance), bound: found.bound };
    });
    return told.length === 0 ? [] : [{ id, label, about, years: told }];
  });
}

/** Other forecasts of the shortage that the plans have by one name, and what they close of each together. */
export function summedForecasts(
  sum: SummedDraws,
  { comparedIn }: Compared,
): SummedCertainty['shortageScenarios'] {
  const end = comparedIn === 'FTE' ? '.fte' : '.persons';
  const ids = sum.ids.filter((id) => id.startsWith(FORECASTS) && id.endsWith(end));
  return ids.flatMap((id) => {
    const shortage = sum.figure(id);
    if (shortage === undefined) return [];
    const name = id.slice(FORECASTS.length, -end.length);
    const at = `${FORECASTS}${name}.shareClosed`;
    sum.share(at, closedOf(shortage.label), CONTRIBUTION[comparedIn], id);
    const shareClosed = sum.figure(at);
    const chance = drawnChance(sum, at, 1);
    if (shareClosed === undefined) return [];
    return [
      {
        id: name,
        label: shortage.label,
        shortage: drawnFigureDto(shortage),
        shareClosed: drawnFigureDto(shareClosed),
        chance: typeof chance === 'object' ? estimatedDto(chance.chance) : null,
      },
    ];
  });
}

function closedOf({ nl, en }: Text): Text {
  return text(`${nl}: deel dat wordt opgelost`, `${en}: share closed`);
}

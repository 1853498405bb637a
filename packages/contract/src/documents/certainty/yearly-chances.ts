import type { AnswerAddresses, Calculation, FigureId } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import type { Certainty, ChanceDto } from '../../schemas/certainty.ts';
import { yearsAt } from '../figure.ts';
import { type Drawn, estimatedDto } from './drawn-figure.ts';

type YearlyChance = Certainty['chancesByYear'][number];

interface Asked {
  readonly id: ChanceDto['id'];
  readonly label: Text;
  readonly about: Text;
  /** Where it is decided, by year. */
  readonly figures: ReadonlyMap<number, FigureId>;
  readonly holds: (value: number) => boolean;
}

/** What a board asks of each year. Only the plan is held against ambition and shortage. */
const QUESTIONS: Readonly<Record<ChanceDto['id'], Omit<Asked, 'id' | 'figures'>>> = {
  ambition: {
    label: text('Ambitie gehaald', 'Ambition reached'),
    about: text(
      'Het plan draagt in dat jaar ten minste bij wat de ambitie vraagt.',
      'The plan contributes at least what the ambition asks in that year.',
    ),
    holds: (share) => share >= 1,
  },
  shortage: {
    label: text('Tekort opgelost', 'Shortage closed'),
    about: text(
      'Het plan draagt in dat jaar ten minste zoveel bij als het hele tekort.',
      'The plan contributes at least as much as the whole shortage in that year.',
    ),
    holds: (share) => share >= 1,
  },
  balance: {
    label: text('Investering terugverdiend', 'Investment earned back'),
    about: text(
      'Tot en met dat jaar is er ten minste zoveel minder zorg gebruikt (bruto, in euro) als er is geïnvesteerd.',
      'Up to and including that year at least as much less care is used (gross, in euros) as was invested.',
    ),
    holds: (amount) => amount >= 0,
  },
};

function asked(calculation: Calculation, scope: string, at: AnswerAddresses): readonly Asked[] {
  const measure = calculation.comparedIn === 'FTE' ? 'fte' : 'persons';
  const contributed = scope === 'plan' ? yearsAt(calculation, `${scope}/${measure}.byYear.`) : [];
  const balanced = yearsAt(calculation, `${scope}/balance.byYear.`);
  const each = (years: readonly number[], address: (year: number) => FigureId): Asked['figures'] =>
    new Map(years.map((year) => [year, address(year)]));
  return [
    {
      id: 'ambition',
      ...QUESTIONS.ambition,
      figures: each(contributed, (year) => at.inYear(scope, year).shareOfAmbition),
    },
    {
      id: 'shortage',
      ...QUESTIONS.shortage,
      figures: each(contributed, (year) => at.inYear(scope, year).shareClosed),
    },
    {
      id: 'balance',
      ...QUESTIONS.balance,
      figures: each(balanced, (year) => `${scope}/balance.byYear.${year}`),
    },
  ];
}

/** Where it is decided, year by year, whether what is asked comes true: their draws are kept. */
export function yearlyChanceAddresses(
  calculation: Calculation,
  scope: string,
  at: AnswerAddresses,
): readonly FigureId[] {
  return asked(calculation, scope, at).flatMap(({ figures }) => [...figures.values()]);
}

/** The chance of each thing in each year; none where it is not known or nothing of it is drawn. */
export function yearlyChancesOf(
  { calculation, simulation }: Drawn,
  scope: string,
  at: AnswerAddresses,
): YearlyChance[] {
  return asked(calculation, scope, at).flatMap(({ id, label, about, figures, holds }) => {
    const years = [...figures].flatMap(([year, figure]): YearlyChance['years'] => {
      const value = simulation.figure(figure)?.value;
      const found = simulation.chance(figure, holds);
      if (value?.kind !== 'known' || value.isSure || found === undefined) {
        return [{ year, chance: null, bound: 'exact' }];
      }
      return [{ year, chance: estimatedDto(found.chance), bound: found.bound }];
    });
    return years.length === 0 ? [] : [{ id, label, about, years }];
  });
}

import type { Calculation, SharedLines } from '@kapstok/engine';
import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { isKnown, lowOf, ofOneYear, text, unit as unitOf } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { amount, benefitLineWords, unitSpelled } from '../../wording.ts';
import { lineName } from './declared.ts';
import { overlapWords } from './overlap-words.ts';

/** A limit of an overlap below what one of its lines books by itself. */
export const overlapLimit: Rule = {
  code: 'claims.overlap-limit',
  kind: 'claims',
  title: text(
    'Een regel alleen blijft onder de grens van zijn overlap',
    'A line by itself stays below the limit of its overlap',
  ),
  find: ({ plan, calculation }) => plan.overlaps.flatMap((row) => findingOf(plan, calculation, row)),
};

/** A line and a year in which it books the most. */
interface Peak {
  readonly line: string;
  readonly year: string;
  readonly value: number;
}

function findingOf(plan: Plan, calculation: Calculation, row: Row<'overlaps'>): readonly Finding[] {
  if (!isKnown(row.limit)) return [];
  const limit = lowOf(row.limit);
  const peak = largestOf(calculation, row);
  const line = plan.businessCaseBenefits.find((each) => lineName(each) === peak?.line);
  if (peak === undefined || line === undefined || peak.value <= limit) return [];
  const [name, of] = [overlapWords(row), benefitLineWords(plan, line)];
  const [most, books] = [amount(limit, row.unit), amount(peak.value, row.unit)];
  return [
    finding(overlapLimit, {
      severity: 'warning',
      place: fieldOf(row.place, 'limit'),
      others: [fieldOf(line.place, peak.year)],
      scope: 'plan',
      unit: row.unit,
      stated: shownNumber(limit),
      computed: shownNumber(peak.value),
      message: text(
        `De grens van ${name.nl} is ${most.nl}, maar ${of.nl} boekt alleen al ${books.nl} in ${peak.year.slice(1)}.`,
        `The limit of ${name.en} is ${most.en}, but ${of.en} by itself books ${books.en} in ${peak.year.slice(1)}.`,
      ),
      effect: text(
        'Kapstok telt niet meer dan de grens. Klopt de grens niet, dan is de uitkomst te laag.',
        'Kapstok counts no more than the limit. If the limit is wrong, the outcome is too low.',
      ),
      advice: text(
        'Kijk of de grens klopt. Zo ja, verlaag dan het bedrag van de regel.',
        'See whether the limit is right. If so, lower the amount of the line.',
      ),
    }),
  ];
}

/** The most that any line books in a year, of those in the unit of the limit. */
function largestOf(calculation: Calculation, row: Row<'overlaps'>): Peak | undefined {
  const code = ofOneYear(unitSpelled(row.unit)).code;
  const groups = calculation.overlaps.filter(({ id, unit }) => id === row.id && unitOf(unit).code === code);
  const peaks = groups.flatMap((group) => peaksOf(calculation, group));
  return peaks.reduce<Peak | undefined>(
    (most, peak) => (most === undefined || peak.value > most.value ? peak : most),
    undefined,
  );
}

function peaksOf(calculation: Calculation, { lines }: SharedLines): readonly Peak[] {
  return lines.flatMap((line) => {
    const start = `${line}/overlap.gross.byYear.`;
    return calculation.ids(start).flatMap((id) => {
      const value = calculation.value(id);
      return value?.kind === 'known' ? [{ line, year: `y${id.slice(start.length)}`, value: value.low }] : [];
    });
  });
}

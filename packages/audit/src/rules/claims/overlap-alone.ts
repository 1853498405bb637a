import type { Calculation } from '@kapstok/engine';
import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { spelledUnitName, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { benefitLineWords } from '../../wording.ts';
import { lineName } from './declared.ts';
import { overlapWords } from './overlap-words.ts';
import { type BenefitRow, countedLines } from './savings.ts';

/** A line of an overlap of which no other line is in its unit: nothing can be taken off. */
export const overlapAlone: Rule = {
  code: 'claims.overlap-alone',
  kind: 'claims',
  title: text(
    'Een regel in een overlap heeft daar een andere regel in dezelfde eenheid',
    'A line in an overlap has another line there in the same unit',
  ),
  find: ({ plan, calculation }) => plan.overlaps.flatMap((row) => findingsOf(plan, calculation, row)),
};

function findingsOf(plan: Plan, calculation: Calculation, row: Row<'overlaps'>): readonly Finding[] {
  const shared = new Set(
    calculation.overlaps
      .filter(({ id, lines }) => id === row.id && lines.length > 1)
      .flatMap(({ lines }) => lines),
  );
  const counted = new Map(countedLines(plan).map((line) => [lineName(line), line]));
  return row.lines.flatMap((name) => {
    const line = counted.get(name);
    return line === undefined || shared.has(name) ? [] : [findingOf(plan, row, line)];
  });
}

function findingOf(plan: Plan, row: Row<'overlaps'>, line: BenefitRow): Finding {
  const [name, of, unit] = [overlapWords(row), benefitLineWords(plan, line), spelledUnitName(line.unit)];
  return finding(overlapAlone, {
    severity: 'warning',
    place: fieldOf(row.place, 'lines'),
    others: [fieldOf(line.place, 'unit')],
    scope: 'plan',
    message: text(
      `Van ${name.nl} is alleen ${of.nl} in ${unit.nl}.`,
      `Of ${name.en} only ${of.en} is in ${unit.en}.`,
    ),
    effect: NOTHING_TAKEN,
    advice: text(
      'Zet de regels in dezelfde eenheid, of haal deze regel uit de overlap.',
      'Keep the lines in the same unit, or take this line out of the overlap.',
    ),
  });
}

const NOTHING_TAKEN: Text = text(
  'Eenheden gaan niet door elkaar: van deze regel gaat niets af.',
  'Units never mix: nothing is taken off this line.',
);

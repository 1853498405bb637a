import { benefitLineName, type Row } from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';
import type { Formulas } from '../formula/formulas.ts';
import { missing } from '../graph/build.ts';
import type { AnyNode } from '../graph/node.ts';
import { lineUnit, unitsOf } from './line-unit.ts';
import type { Meanings } from './meanings.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** What amounts of lines are read with. */
export interface Reading {
  readonly formulas: Formulas;
  readonly meanings: Meanings;
}

const MEASURES: Readonly<Record<string, Text>> = {
  npv: text('netto contant', 'net present'),
  hours: text('in uren', 'in hours'),
  fte: text('in fte', 'in FTE'),
  persons: text('in personen', 'in persons'),
  net: text('na aftrek van overlap', 'net of overlap'),
  within: text('voor zover binnen de grens', 'as far as within the limit'),
};

/** What a measure of a line in a year is called. */
export function lineLabel(row: BenefitRow, year: number, measure: string): () => Text {
  return () => {
    const name = benefitLineName(row);
    const word = MEASURES[measure] ?? verbatim(measure);
    return text(
      `${isolated(name.nl)} (${row.project}), ${year}, ${word.nl}`,
      `${isolated(name.en)} (${row.project}), ${year}, ${word.en}`,
    );
  };
}

/** The amount of a line in a year as the plan has it: its formula where it has one, else its cell. */
export function lineAmount({ formulas, meanings }: Reading, row: BenefitRow, year: number): AnyNode {
  return formulas.node(meanings.line(row, year)) ?? broken(row, year);
}

/** A line whose formula can't be computed; the fault is reported, the amount is unknown. */
function broken(row: BenefitRow, year: number): AnyNode {
  const why = text('de formule kan niet worden uitgerekend', 'the formula cannot be computed');
  return missing(lineUnit(row) ?? unitsOf(row)[0], lineLabel(row, year, ''), why, {
    ...row.place,
    field: 'formula',
  });
}

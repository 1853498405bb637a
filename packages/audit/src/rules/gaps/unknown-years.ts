import { fieldOf, type Place, type Plan, type Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped, remembered } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { benefitLineWords, sentences } from '../../wording.ts';
import { partInWords, partOfLine } from './headline.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** A benefit line with years inside its case that are not known, and how much of the headline rests on it. */
export const unknownYears: Rule = {
  code: 'gaps.unknown-years',
  kind: 'gaps',
  title: text('Een batenregel is in elk jaar bekend', 'A benefit line is known in every year'),
  find: (examined) => examined.plan.businessCaseBenefits.flatMap((row) => findingOf(examined, row)),
};

function findingOf(examined: Examined, row: BenefitRow): readonly Finding[] {
  const years = unknownOf(examined, row);
  const [first] = years;
  if (first === undefined) return [];
  const name = benefitLineWords(examined.plan, row);
  const place: Place = fieldOf(row.place, `y${first}`);
  return [
    finding(unknownYears, {
      severity: 'warning',
      place,
      others: years.slice(1).map((year) => fieldOf(row.place, `y${year}`)),
      scope: row.project,
      unit: row.unit,
      figure: `${row.project}/${row.line}/${row.kind === 'extra_staff' ? 'staff' : 'gross'}.structural`,
      message: text(
        `De opbrengst van ${name.nl} in ${span(years).nl} is niet bekend.`,
        `What ${name.en} brings in ${span(years).en} is not known.`,
      ),
      effect: effect(examined, row, years),
      advice: text(
        'Vul de jaren in, of zet er n.t.b. bij met wie het uitzoekt.',
        'Fill in the years, or write n.t.b. with who finds out.',
      ),
    }),
  ];
}

const casesOf = remembered((plan: Plan) => grouped(plan.businessCases, ({ project }) => project));

/** Years inside the case of a line that are not known. A formula gives every year. */
function unknownOf({ plan }: Examined, row: BenefitRow): readonly number[] {
  if (row.formula !== '') return [];
  const { from, to } = yearsOf(plan, row);
  const years = [...row.byYear]
    .filter(([year, cell]) => year >= from && year <= to && cell.kind === 'unknown')
    .map(([year]) => year);
  return years.sort((a, b) => a - b);
}

/** The years of the case of a line; where the plan does not say, from its first to its last known year. */
function yearsOf(plan: Plan, { project, byYear }: BenefitRow): { from: number; to: number } {
  const [own] = casesOf(plan).get(project) ?? [];
  const known = [...byYear].filter(([, cell]) => cell.kind !== 'unknown').map(([year]) => year);
  return { from: own?.firstYear ?? Math.min(...known), to: own?.lastYear ?? Math.max(...known) };
}

function effect({ calculation }: Examined, { project, line }: BenefitRow, years: readonly number[]): Text {
  const { structuralYear, window } = calculation;
  const counted = years.filter((year) => window !== undefined && year >= window.from && year <= window.to);
  const missing =
    counted.length === 0
      ? undefined
      : text(
          'De opbrengst in de telperiode is daardoor een ondergrens.',
          'What is brought in over the years counted is therefore a lower bound.',
        );
  if (structuralYear !== undefined && years.includes(structuralYear)) {
    return sentences(
      text(
        `De bijdrage in ${structuralYear} telt deze regel niet mee en is een ondergrens.`,
        `The contribution in ${structuralYear} leaves this line out and is a lower bound.`,
      ),
      missing,
    );
  }
  const part = partOfLine(calculation, project, line);
  if (part === undefined || structuralYear === undefined || part.fte === 0) {
    return (
      missing ?? text('Geen voor de bijdrage aan het tekort.', 'None for the contribution to the shortage.')
    );
  }
  const words = partInWords(part);
  return sentences(
    text(
      `Op deze regel rust ${words.nl} in ${structuralYear}; hoe het daar komt is niet te volgen.`,
      `On this line rest ${words.en} in ${structuralYear}; how it gets there cannot be followed.`,
    ),
    missing,
  );
}

/** `2024 t/m 2027`, or the years one by one when one between them is known. */
function span(years: readonly number[]): Text {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  if (years.length > 2 && last - first === years.length - 1)
    return text(`${first} t/m ${last}`, `${first} to ${last}`);
  return text(years.join(' en '), years.join(' and '));
}

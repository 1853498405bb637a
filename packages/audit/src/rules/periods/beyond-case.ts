import { benefitLineName, fieldOf, type Plan, type Row } from '@kapstok/plan';
import { highOf, inQuotes, isKnown, type KnownEstimate, lowOf, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownEstimate } from '../../shown.ts';
import { amounts, benefitLineWords, listed, scopeWords } from '../../wording.ts';

type BenefitRow = Row<'businessCaseBenefits'>;
type CaseRow = Row<'businessCases'>;

/** A benefit in a year that its business case does not cover: it is not counted. */
export const beyondCase: Rule = {
  code: 'periods.beyond-case',
  kind: 'periods',
  title: text(
    'Baten vallen in de jaren van de businesscase',
    'Benefits fall in the years of the business case',
  ),
  find: ({ plan }) => {
    const lines = grouped(plan.businessCaseBenefits, ({ project }) => project);
    return plan.businessCases.flatMap((own) => findingOf(plan, own, lines.get(own.project) ?? []));
  },
  mend: (plan, { scope }) => ({
    ...plan,
    businessCases: plan.businessCases.map((own) => (own.project === scope ? withItsYears(plan, own) : own)),
  }),
};

/** The amounts of a line in years that its business case does not cover. */
export function yearsBeyond(
  { byYear }: BenefitRow,
  { firstYear, lastYear }: CaseRow,
): readonly { readonly year: number; readonly cell: KnownEstimate }[] {
  if (firstYear === undefined || lastYear === undefined) return [];
  return [...byYear].flatMap(([year, cell]) => {
    const isOutside = year < firstYear || year > lastYear;
    return isOutside && isKnown(cell) && lowOf(cell) !== 0 ? [{ year, cell }] : [];
  });
}

/** A business case with the years in which its lines have amounts. */
function withItsYears(plan: Plan, own: CaseRow): CaseRow {
  const lines = plan.businessCaseBenefits.filter(({ project }) => project === own.project);
  const years = lines.flatMap((line) => yearsBeyond(line, own).map(({ year }) => year));
  const [firstYear, lastYear] = [own.firstYear ?? 0, own.lastYear ?? 0];
  return { ...own, firstYear: Math.min(firstYear, ...years), lastYear: Math.max(lastYear, ...years) };
}

interface Beyond {
  readonly row: BenefitRow;
  readonly year: number;
  readonly cell: KnownEstimate;
}

function findingOf(plan: Plan, own: CaseRow, lines: readonly BenefitRow[]): readonly Finding[] {
  const outside = lines.flatMap((row) => yearsBeyond(row, own).map((each): Beyond => ({ row, ...each })));
  const [first, ...others] = outside;
  if (first === undefined) return [];
  const rows = [...new Set(outside.map(({ row }) => row))];
  const names = linesWords(plan, rows);
  const years = listed([...new Set(outside.map(({ year }) => year))].sort((a, b) => a - b).map(String));
  const shown = counted(outside);
  return [
    finding(beyondCase, {
      severity: 'warning',
      place: placeOfRows(first.row, rows, `y${first.year}`),
      others: others.map(({ row, year }) => fieldOf(row.place, `y${year}`)),
      scope: own.project,
      unit: first.row.unit,
      stated: shownEstimate(first.cell),
      message: text(
        `Bij ${names.nl} staat in ${years.nl} een bedrag, maar de businesscase loopt van ${own.firstYear} tot en met ${own.lastYear}.`,
        `With ${names.en} there is an amount in ${years.en}, but the business case runs from ${own.firstYear} to ${own.lastYear}.`,
      ),
      effect: text(`Dit telt nergens mee: ${shown.nl}.`, `This is counted nowhere: ${shown.en}.`),
      advice: text(
        'Pas de jaren van de businesscase aan, of haal het bedrag weg.',
        'Change the years of the business case, or remove the amount.',
      ),
    }),
  ];
}

/** One line by its name, or several of one project. */
function linesWords(plan: Plan, rows: readonly BenefitRow[]): Text {
  const [first] = rows;
  if (first === undefined) return text('', '');
  if (rows.length === 1) return benefitLineWords(plan, first);
  const names = rows.map(benefitLineName);
  const [of, nl] = [scopeWords(plan, first.project), listed(names.map((name) => inQuotes(name.nl))).nl];
  const en = listed(names.map((name) => inQuotes(name.en))).en;
  return text(`de batenregels ${nl} van ${of.nl}`, `the benefit lines ${en} of ${of.en}`);
}

/** What stands outside the case, by unit. */
function counted(outside: readonly Beyond[]): Text {
  const sums = [...grouped(outside, ({ row }) => row.unit)].map(([unit, cells]) => {
    const low = cells.reduce((sum, { cell }) => sum + lowOf(cell), 0);
    return amounts({ low, high: cells.reduce((sum, { cell }) => sum + highOf(cell), 0) }, unit);
  });
  return text(listed(sums.map(({ nl }) => nl)).nl, listed(sums.map(({ en }) => en)).en);
}

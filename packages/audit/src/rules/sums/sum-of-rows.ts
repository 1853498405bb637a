import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { type Estimate, isKnown, type KnownEstimate, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { printedStep } from '../../rounding.ts';
import type { Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, capital, listed, NO_EFFECT, quoted, sentences } from '../../wording.ts';
import { apart, fits, isSum, knownPart, middleOf, roomOfParts, SMALL } from './room.ts';

type TaskRow = Row<'labourTask'>;

/** A row that is the sum of others, and the rows it adds or takes off. */
export interface RowOfSum {
  readonly row: TaskRow;
  readonly parts: readonly { readonly row: TaskRow; readonly sign: 1 | -1 }[];
}

/** A row that says it is the sum of other rows, held against them year by year and in its total. */
export const sumOfRows: Rule = {
  code: 'sums.sum-of-rows',
  kind: 'sums',
  title: text('Een rij die de som van andere rijen is', 'A row that is the sum of other rows'),
  find: ({ plan }) => rowsOfSum(plan).flatMap(findingsOf),
};

/** The rows that are a sum of others (`a+b`, `a-b`); one that names an unknown row is left to the reader of the plan. */
export function rowsOfSum(plan: Plan): readonly RowOfSum[] {
  const byCode = new Map(plan.labourTask.map((row) => [row.row, row]));
  return plan.labourTask.flatMap((row) => {
    const terms = [...row.isSumOf.matchAll(/([+-]?)\s*([^+\s-]+)/g)];
    const parts = terms.flatMap(([, sign, code = '']) => {
      const part = byCode.get(code);
      return part === undefined ? [] : [{ row: part, sign: sign === '-' ? (-1 as const) : (1 as const) }];
    });
    return terms.length > 0 && parts.length === terms.length ? [{ row, parts }] : [];
  });
}

function findingsOf(sum: RowOfSum): readonly Finding[] {
  const years = [...sum.row.byYear].flatMap(([year, stated]) =>
    compared(sum, `y${year}`, stated, (part) => part.byYear.get(year)),
  );
  if (addsYearsOfParts(sum)) return years;
  const total = compared(sum, 'stated_total', sum.row.statedTotal, (part) => part.statedTotal);
  const [only, another] = years;
  const isPassedOn = only !== undefined && another === undefined && only.difference === total[0]?.difference;
  return isPassedOn ? years : [...years, ...total];
}

/** Whether a total is right but for the printed total of a part that does not add up: that has its own finding. */
function addsYearsOfParts({ row, parts }: RowOfSum): boolean {
  const off = parts.filter(
    ({ row: part }) =>
      isKnown(part.statedTotal) && !isSum(part.statedTotal, knownPart([...part.byYear.values()])),
  );
  if (off.length === 0 || !isKnown(row.statedTotal)) return false;
  const cells = parts.map(({ row: part, sign }) =>
    signed(off.some((wrong) => wrong.row === part) ? addedUp(part) : part.statedTotal, sign),
  );
  const sum = knownPart(cells.filter((cell) => cell !== undefined));
  return sum.known.length === parts.length && isSum(row.statedTotal, sum);
}

/** The years of a row added up; undefined when one is not known. */
function addedUp({ byYear }: TaskRow): Estimate | undefined {
  const { sum, open } = knownPart([...byYear.values()]);
  return open ? undefined : { kind: 'range', ...sum };
}

function compared(
  { row, parts }: RowOfSum,
  field: string,
  stated: Estimate,
  cellOf: (part: TaskRow) => Estimate | undefined,
): readonly Finding[] {
  const cells = parts.map(({ row: part, sign }) => signed(cellOf(part), sign));
  const sum = knownPart(cells.filter((cell) => cell !== undefined));
  if (!isKnown(stated) || sum.open || sum.known.length < parts.length) return [];
  const rounded = fits(stated, sum.sum, false, roomOfParts(sum.known));
  if (rounded && (apart(stated, sum.sum) === 0 || isCoarser(stated, sum.known))) return [];
  const [says, adds] = [
    amounts({ low: middleOf(stated), high: middleOf(stated) }, 'persons'),
    amounts(sum.sum, 'persons'),
  ];
  const names = joinedRows(parts.map(({ row: part }) => part));
  const [what, when] = [capital(taskRowWords(row)), whenOf(field)];
  return [
    finding(sumOfRows, {
      severity: rounded ? 'remark' : apart(stated, sum.sum) < SMALL ? 'warning' : 'error',
      place: fieldOf(row.place, field),
      others: parts.map(({ row: part }) => fieldOf(part.place, field)),
      scope: 'plan',
      unit: 'persons',
      stated: shownEstimate(stated),
      computed: shownBounds(sum.sum.low, sum.sum.high),
      message: sentences(
        text(
          `${what.nl} ${when.nl} staat als ${says.nl}; ${names.nl} zijn samen ${adds.nl}.`,
          `${what.en} ${when.en} is stated as ${says.en}; ${names.en} make ${adds.en}.`,
        ),
        rounded
          ? text('Het kan zijn dat de delen zijn afgerond.', 'The parts may have been rounded.')
          : undefined,
      ),
      effect: NO_EFFECT,
      advice: text('Reken de som opnieuw uit.', 'Work out the sum again.'),
    }),
  ];
}

/** A row of the labour task by its letter and what the plan calls it: `rij c (“uitstroom”) van de personeelsopgave`. */
export function taskRowWords({ row, label }: TaskRow): Text {
  const called = label === '' ? row : `${row} (${quoted(label)})`;
  return text(`rij ${called} van de personeelsopgave`, `row ${called} of the labour task`);
}

/** `rij a en b`. */
function joinedRows(rows: readonly TaskRow[]): Text {
  const names = listed(rows.map(({ row }) => row));
  return text(`rij ${names.nl}`, `row ${names.en}`);
}

function whenOf(field: string): Text {
  const year = /^y(\d{4})$/.exec(field)?.[1];
  return year === undefined ? text('in totaal', 'in total') : text(`in ${year}`, `in ${year}`);
}

/** Whether a sum is printed less precisely than its parts: then it was rounded, not added from what is printed. */
function isCoarser(stated: KnownEstimate, parts: readonly KnownEstimate[]): boolean {
  return printedStep(middleOf(stated)) > Math.min(...parts.map((part) => printedStep(middleOf(part))));
}

function signed(cell: Estimate | undefined, sign: 1 | -1): Estimate | undefined {
  if (cell === undefined || sign === 1) return cell;
  if (cell.kind === 'point') return { kind: 'point', value: -cell.value };
  return cell.kind === 'range' ? { kind: 'range', low: -cell.high, high: -cell.low } : cell;
}

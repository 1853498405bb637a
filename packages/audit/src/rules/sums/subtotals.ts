import type { Calculation } from '@kapstok/engine';
import { fieldOf, type Place, type Plan, type Row } from '@kapstok/plan';
import {
  type Bounds,
  type Estimate,
  isKnown,
  type KnownEstimate,
  type Text,
  text,
  verbatim,
} from '@kapstok/quantity';
import { grouped, remembered } from '../../grouped.ts';
import { printedStep, roundingOf, roundsTo } from '../../rounding.ts';
import type { Part } from '../../slip.ts';
import { scopeWords } from '../../wording.ts';
import { allowedInRow, knownPart, middle, middleOf, roomOfParts } from './room.ts';
import { budgetLinesOff } from './row-total.ts';

type Subtotal = Row<'budgetStatedSubtotals'>;

/** A printed subtotal that is not the sum of the budget lines under it. */
export interface WrongSubtotal {
  readonly place: Place;
  readonly scope: string;
  /** The pillar it falls under; empty for the plan. */
  readonly pillar: string;
  /** How deep it stands: 0 for the plan, 1 for a pillar, 2 for a project. */
  readonly level: number;
  /** The year; undefined for the total of all years. */
  readonly year: number | undefined;
  readonly stated: KnownEstimate;
  readonly computed: Bounds;
  /** Whether amounts under it are not known: the sum is then at least this. */
  readonly open: boolean;
  /** Address of the computed sum. */
  readonly figure: string;
  /** The lines under it. */
  readonly items: readonly Part[];
  /** Rounded subtotals one level lower that it adds, when their rounding explains it; empty when it does not. */
  readonly rounded: readonly Place[];
}

/** The printed subtotals that are no sum of their budget lines, beyond what rounding explains. */
export const wrongSubtotals: (calculation: Calculation) => readonly WrongSubtotal[] = remembered(
  (calculation) => {
    const { plan } = calculation;
    const off = budgetLinesOff(plan);
    return plan.budgetStatedSubtotals
      .flatMap((row) => cellsOf(row).flatMap((cell) => compared(plan, calculation, row, cell)))
      .filter((wrong) => !isOneLine(wrong, off));
  },
);

/** A printed subtotal as a subject: `Het subtotaal van pijler P1 in 2027`, `Het totaal van de begroting`. */
export function subtotalWords(plan: Plan, place: Place, scope: string): Text {
  const of = scope === 'plan' ? text('de begroting', 'the budget') : scopeWords(plan, scope);
  const year = /^y(\d{4})$/.exec(place.field)?.[1];
  const when = year === undefined ? ' ' : ` in ${year}`;
  const [nl, en] = scope === 'plan' ? ['Het totaal', 'The total'] : ['Het subtotaal', 'The subtotal'];
  return text(`${nl} van ${of.nl}${when}`.trim(), `${en} of ${of.en}${when}`.trim());
}

interface Cell {
  readonly field: string;
  readonly year: number | undefined;
  readonly stated: Estimate;
}

function cellsOf(row: Subtotal): readonly Cell[] {
  const years = [...row.byYear].map(([year, stated]) => ({ field: `y${year}`, year, stated }));
  return [...years, { field: 'stated_total', year: undefined, stated: row.statedTotal }];
}

function compared(plan: Plan, calculation: Calculation, row: Subtotal, cell: Cell): readonly WrongSubtotal[] {
  const scope = scopeOf(row);
  const id = idOf(row, cell.year);
  const value = calculation.value(id);
  const { stated } = cell;
  if (value?.kind !== 'known' || !isKnown(stated)) return [];
  // Most fit: the room for rounding of the row and of the lines, looked at below, only widens this.
  if (roundsTo(stated, value)) return [];
  const open = value.bound !== 'exact';
  const allowed = allowedInRow(stated, stepOfRow(row, cell));
  // Room for rounding of the lines only widens this: a subtotal that fits needs no look at its lines.
  if (allowed.low <= value.high && allowed.high >= value.low) return [];
  const items = itemsUnder(plan, row, cell.year);
  const room = roomOfParts(items.map(({ value: amount }) => ({ kind: 'point', value: amount })));
  const tooHigh = !open && allowed.low > value.high + room;
  if (!tooHigh && allowed.high >= value.low - room) return [];
  const computed = { low: value.low, high: value.high };
  const projects = row.project === '' ? projectsUnder(plan, row, cell.year) : [];
  return [
    {
      place: placeOf(row, cell),
      scope,
      pillar: row.pillar,
      level: levelOf(row),
      year: cell.year,
      stated,
      computed,
      open,
      figure: id,
      items: [...projects, ...items],
      rounded: roundedParts(calculation, row, cell, computed),
    },
  ];
}

function levelOf({ project, pillar }: Subtotal): number {
  if (project !== '') return 2;
  return pillar === '' ? 0 : 1;
}

/** The cell of a subtotal; that of the whole plan has no columns that identify it. */
function placeOf(row: Subtotal, { field }: Cell): Place {
  return fieldOf({ ...row.place, row: row.place.row || scopeOf(row) }, field);
}

function scopeOf({ project, pillar }: Subtotal): string {
  return project || pillar || 'plan';
}

/** Address of the computed sum behind a subtotal: of a year, or of all. */
function idOf(row: Subtotal, year: number | undefined): string {
  return `${scopeOf(row)}/investment.${year === undefined ? 'total' : `byYear.${year}`}`;
}

/** The step to which the years of a row are printed: that of its finest year. A total stands on its own. */
function stepOfRow(row: Subtotal, cell: Cell): number {
  if (cell.year === undefined) return 0;
  const steps = [...row.byYear.values()].filter(isKnown).map((year) => printedStep(middleOf(year)));
  return Math.min(...steps.filter((step) => step > 0), Number.POSITIVE_INFINITY);
}

const linesByProject = remembered((plan: Plan) => grouped(plan.budgetLines, ({ project }) => project));
const linesByPillar = remembered((plan: Plan) => grouped(plan.budgetLines, ({ pillar }) => pillar));
const subtotalsByPillar = remembered((plan: Plan) =>
  grouped(plan.budgetStatedSubtotals, ({ pillar }) => pillar),
);

function linesUnder(plan: Plan, { project, pillar }: Subtotal): readonly Row<'budgetLines'>[] {
  if (project !== '') return linesByProject(plan).get(project) ?? [];
  return pillar === '' ? plan.budgetLines : (linesByPillar(plan).get(pillar) ?? []);
}

function itemsUnder(plan: Plan, row: Subtotal, year: number | undefined): readonly Part[] {
  return linesUnder(plan, row).flatMap((line) => {
    const value = amountOf(line, year);
    return value === 0 ? [] : [{ name: verbatim(line.id), value }];
  });
}

function amountOf({ byYear }: Row<'budgetLines'>, year: number | undefined): number {
  if (year !== undefined) return middleIn(byYear.get(year));
  let whole = 0;
  for (const cell of byYear.values()) whole += middleIn(cell);
  return whole;
}

/** The middle of a cell; nothing of one that is not known. */
function middleIn(cell: Estimate | undefined): number {
  return cell !== undefined && isKnown(cell) ? middleOf(cell) : 0;
}

/** The projects under a subtotal that have more than one line. */
function projectsUnder(plan: Plan, row: Subtotal, year: number | undefined): readonly Part[] {
  const byProject = grouped(linesUnder(plan, row), ({ project }) => project);
  return [...byProject].flatMap(([project, lines]) => {
    const value = lines.reduce((sum, line) => sum + amountOf(line, year), 0);
    return project === '' || lines.length < 2 || value === 0 ? [] : [{ name: verbatim(project), value }];
  });
}

/** The subtotals of the level below that add up to this one, when their rounding explains how far off it is. */
function roundedParts(
  calculation: Calculation,
  row: Subtotal,
  cell: Cell,
  computed: Bounds,
): readonly Place[] {
  if (row.project !== '' || !isKnown(cell.stated)) return [];
  const parts = subtotalsBelow(calculation.plan, row).map((part) => ({
    part,
    stated: cell.year === undefined ? part.statedTotal : part.byYear.get(cell.year),
  }));
  const sum = knownPart(parts.flatMap(({ stated }) => stated ?? []));
  if (sum.known.length === 0 || sum.open || !roundsTo(cell.stated, sum.sum)) return [];
  const room = parts.reduce(
    (all, { stated, part }) => all + roundedOff(calculation, stated, idOf(part, cell.year)),
    0,
  );
  const off = Math.abs(middleOf(cell.stated) - middle(computed));
  const explained = room > 0 && off <= room + roundingOf(middleOf(cell.stated));
  return explained ? parts.map(({ part }) => fieldOf(part.place, cell.field)) : [];
}

function subtotalsBelow(plan: Plan, { pillar }: Subtotal): readonly Subtotal[] {
  return pillar === ''
    ? plan.budgetStatedSubtotals.filter((other) => other.pillar !== '' && other.project === '')
    : (subtotalsByPillar(plan).get(pillar) ?? []).filter((other) => other.project !== '');
}

/** How far a part may have been rounded: half its step, and nothing when it is what its lines add up to. */
function roundedOff(calculation: Calculation, stated: Estimate | undefined, id: string): number {
  if (stated === undefined || !isKnown(stated)) return 0;
  const value = calculation.value(id);
  const isExact = value?.kind === 'known' && value.low === value.high && value.low === middleOf(stated);
  return isExact ? 0 : printedStep(middleOf(stated)) / 2;
}

/** A subtotal that fits the printed total of a line whose years do not: that line has its own finding. */
function isOneLine(wrong: WrongSubtotal, off: ReturnType<typeof budgetLinesOff>): boolean {
  const { low, high } = wrong.computed;
  return off.some(
    ({ id, off: more }) =>
      roundsTo(wrong.stated, { low: low + more, high: high + more }) &&
      wrong.items.some(({ name }) => name.nl === id),
  );
}

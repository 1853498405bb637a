import {
  OBLIGATIONS,
  type Obligation,
  type Plan,
  RESULTS_JUDGED,
  type ResultJudged,
  type Row,
} from '@kapstok/plan';
import { highOf, isKnown, isolated, type Text, text, verbatim } from '@kapstok/quantity';
import type { ChanceInCases, ExposureCase } from './exposure.ts';
import { centsOf, figureOf, lessFigure, type MoneyFigure, statedFigure, sumFigure } from './money-figure.ts';

type Grant = Row<'grants'>;
type Instalment = Row<'instalments'>;

/** Money of a grant that stands or falls with one result: an instalment, or what of the grant is in none. */
export interface ResultPiece {
  readonly grant: Grant;
  /** Undefined for what of the grant is in no instalment. */
  readonly row: Instalment | undefined;
  /** Number of the instalment; `rest` for what is in none. */
  readonly key: string;
  readonly label: Text;
  readonly amount: MoneyFigure;
  /** Undefined where nobody said what is owed. */
  readonly obligation: Obligation | undefined;
  readonly judged: ResultJudged;
  /** The day of the judgement, where it is told. */
  readonly judgedOn: string | undefined;
  /** Undefined where nobody said. */
  readonly chance: ChanceInCases | undefined;
  /** What of it is in dispute; undefined where nothing is. */
  readonly disputed: MoneyFigure | undefined;
}

/** What of a grant stands or falls with which result; together all of the grant that is known. */
export function piecesOf(plan: Plan, grant: Grant): readonly ResultPiece[] {
  const rows = plan.instalments.filter((row) => row.grant === grant.code);
  const pieces = rows.map((row) => pieceOf(grant, row));
  const rest = restOf(grant, pieces);
  return rest === undefined ? pieces : [...pieces, rest];
}

function pieceOf(grant: Grant, row: Instalment): ResultPiece {
  const label = text(`${nameOf(grant)}, termijn ${row.number}`, `${nameOf(grant)}, instalment ${row.number}`);
  return {
    grant,
    row,
    key: row.number,
    label,
    amount: statedFigure(label, row.amount, row, { field: 'amount' }),
    obligation: obligationIn(row.obligation) ?? obligationIn(grant.obligation),
    judged: RESULTS_JUDGED.find((judged) => judged === row.judged) ?? 'open',
    judgedOn: row.judgedOn,
    chance: chanceOf(row),
    disputed: disputedOf(row),
  };
}

/** A cell that is left blank, and 0, is no dispute; of one that is not known there is one. */
function disputedOf(row: Instalment): MoneyFigure | undefined {
  const { disputed, dispute } = row;
  const isNone = disputed.kind === 'unknown' ? disputed.reason === 'blank' : highestOf(disputed) <= 0;
  if (isNone) return undefined;
  const label = text('Betwist: telt mee alsof het niet is goedgekeurd', 'In dispute: counts as not approved');
  const figure = statedFigure(label, disputed, row, { field: 'disputed' });
  const said = text(`Het geschil: ${dispute}`, `The dispute: ${dispute}`);
  return dispute === '' ? figure : { ...figure, remark: said };
}

function highestOf(disputed: Instalment['disputed']): number {
  return isKnown(disputed) ? highOf(disputed) : 0;
}

/** What of the grant is in no instalment; undefined where nothing is left, or nobody can tell. */
function restOf(grant: Grant, pieces: readonly ResultPiece[]): ResultPiece | undefined {
  const whole = grantAmount(grant);
  const label = text(`${nameOf(grant)}, buiten de termijnen`, `${nameOf(grant)}, in no instalment`);
  const own = { grant, row: undefined, key: 'rest', judgedOn: undefined } as const;
  const none = { chance: undefined, disputed: undefined } as const;
  const open = { ...own, ...none, judged: 'open', obligation: obligationIn(grant.obligation) } as const;
  if (pieces.length === 0) return { ...open, label: verbatim(nameOf(grant)), amount: whole };
  const together = sumFigure(
    { label: text('De termijnen samen', 'The instalments together') },
    pieces.map(({ amount }) => amount),
  );
  const left = lessFigure({ label }, whole, together);
  const isLeft = left.value.kind === 'known' && left.value.bound === 'exact' && centsOf(left.value.low) > 0;
  return isLeft ? { ...open, label, amount: left } : undefined;
}

/** What a grant is called, to stand within a sentence. */
export function nameOf({ code, name }: Grant): string {
  return isolated(name === '' ? code : name);
}

/** The amount of a grant, as it was given. */
export function grantAmount(grant: Grant): MoneyFigure {
  const label = text(`${nameOf(grant)}: toegekend`, `${nameOf(grant)}: granted`);
  return statedFigure(label, grant.amount, grant, { field: 'amount' });
}

function obligationIn(printed: string): Obligation | undefined {
  return OBLIGATIONS.find((obligation) => obligation === printed);
}

function chanceOf({ chanceLow, chanceLikely, chanceHigh }: Instalment): ChanceInCases | undefined {
  if (chanceLow.kind !== 'point' || chanceLikely.kind !== 'point' || chanceHigh.kind !== 'point')
    return undefined;
  return { low: chanceLow.value, likely: chanceLikely.value, high: chanceHigh.value };
}

const CHANCE_IN = {
  pessimistic: ['chance_low', 'chanceLow'],
  likely: ['chance_likely', 'chanceLikely'],
  optimistic: ['chance_high', 'chanceHigh'],
} as const;

/** The chance to reach the result of a piece in a case, as the plan gives it. */
export function chanceFigure({ row, grant }: ResultPiece, inCase: ExposureCase): MoneyFigure {
  const label = text('Kans dat het resultaat wordt gehaald', 'Chance that the result is reached');
  const [field, property] = CHANCE_IN[inCase];
  if (row !== undefined) return statedFigure(label, row[property], row, { field, code: '1' });
  const remark = text(
    'Deze toekenning heeft geen termijnen, of dit deel staat in geen termijn. Niemand heeft gezegd hoe groot de kans is.',
    'This grant has no instalments, or this part is in none. Nobody said how large the chance is.',
  );
  const made = figureOf({ label }, { kind: 'unknown' }, { remark }, '1');
  return { ...made, origin: { place: grant.place, source: grant.source } };
}

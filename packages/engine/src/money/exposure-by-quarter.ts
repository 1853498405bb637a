import { type ReportingPeriod, reportingPeriodCode } from '@kapstok/plan';
import { isolated, text } from '@kapstok/quantity';
import { exposedWithDispute } from './disputed-exposure.ts';
import { exposureName, type InCases, inCases } from './exposed-figure.ts';
import type { ExposureCase } from './exposure.ts';
import { centsOf, figureOf, type MoneyFigure, sumFigure } from './money-figure.ts';
import type { ResultPiece } from './result-piece.ts';
import { isAfter, type Spending, spentBy } from './spent-by-quarter.ts';

/** What stands exposed at the end of a quarter. */
export interface QuarterExposure {
  readonly quarter: ReportingPeriod;
  /** What is spent by then, of all grants. */
  readonly spent: MoneyFigure;
  readonly cases: InCases;
}

/** The pieces of a grant, in the order in which its money is spent. */
export interface GrantPieces {
  readonly code: string;
  readonly pieces: readonly ResultPiece[];
}

/**
 * What may have to be paid back of what is spent by the end of a quarter: money goes to the results in the order of the
 * instalments, and a judgement, or a dispute about it, counts from the quarter in which it fell. A grant of which no spending is known makes it the least, and so
 * does one that is larger than what the plan says is spent of it: nobody knows when the rest is.
 */
export function exposureAt(
  quarter: ReportingPeriod,
  grants: readonly GrantPieces[],
  { spending, planned }: { readonly spending: readonly Spending[]; readonly planned: readonly Spending[] },
): QuarterExposure {
  const code = reportingPeriodCode(quarter);
  const spent = grants.map((grant) => ({
    grant,
    figure: spentBy(spending, grant.code, quarter),
    isWhole: isAllTold(grant, planned),
  }));
  const total = sumFigure(
    { label: text(`Uitgegeven tot en met ${code}`, `Spent up to and including ${code}`) },
    spent.flatMap(({ grant, figure, isWhole }) => [
      ...(figure === undefined ? [] : [figure]),
      ...(isWhole ? [] : [notTold(grant.code)]),
    ]),
  );
  const cases = inCases((inCase) => {
    const parts = spent.flatMap(({ grant, figure, isWhole }) =>
      figure === undefined ? [notTold(grant.code)] : exposedOf(grant, figure, { quarter, inCase, isWhole }),
    );
    const of = text(`eind ${code}`, `at the end of ${code}`);
    return sumFigure(exposureName(of, inCase, `.quarter.${code}`), parts);
  });
  return { quarter, spent: total, cases };
}

/**
 * Whether the plan says of all of a grant when it is to be spent: what is realised may well be less. Of a grant of which the
 * amount is not known nobody can say that.
 */
function isAllTold({ code, pieces }: GrantPieces, planned: readonly Spending[]): boolean {
  const own = planned.filter(({ grant }) => grant === code);
  const granted = pieces.map(({ amount }) => highestOf(amount));
  if (!pieces.every(isOfKnownAmount)) return false;
  return own.length > 0 && summed(own.map(({ figure }) => lowestOf(figure))) >= summed(granted);
}

const isOfKnownAmount = ({ amount: { value } }: ResultPiece): boolean =>
  value.kind === 'known' && value.bound === 'exact';
const lowestOf = ({ value }: MoneyFigure): number => (value.kind === 'known' ? centsOf(value.low) : 0);
const highestOf = ({ value }: MoneyFigure): number => (value.kind === 'known' ? centsOf(value.high) : 0);
const summed = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);

interface AtQuarter {
  readonly quarter: ReportingPeriod;
  readonly inCase: ExposureCase;
  /** Whether it is known of all of the grant when it is spent. */
  readonly isWhole: boolean;
}

function exposedOf(
  { code, pieces }: GrantPieces,
  spent: MoneyFigure,
  { quarter, inCase, isWhole }: AtQuarter,
): readonly MoneyFigure[] {
  let left = lowestOf(spent);
  return pieces.flatMap((piece) => {
    const room = isOfKnownAmount(piece) ? highestOf(piece.amount) : Number.POSITIVE_INFINITY;
    const used = Math.min(left, room);
    left -= used;
    const judged = isAfter(piece.judgedOn, quarter) ? 'open' : piece.judged;
    const disputed = isDisputedBy(piece, quarter) ? piece.disputed : undefined;
    const exposed = (cents: number): MoneyFigure => {
      const label = text(`${piece.label.nl}: hiervoor uitgegeven`, `${piece.label.en}: spent for it`);
      const bound = spent.value.kind === 'known' ? spent.value.bound : 'exact';
      const value = { kind: 'known', low: cents / 100, high: cents / 100, bound } as const;
      const used = figureOf({ label }, value, { inputs: [spent] });
      return exposedWithDispute({ label: piece.label }, { ...piece, judged, disputed }, used, inCase);
    };
    const part = exposed(used);
    const mayBeMore = !isWhole && room > used && !isSame(exposed(Math.min(room, used + MUCH)), part);
    return [...(used > 0 ? [part] : []), ...(mayBeMore ? [notTold(code)] : [])];
  });
}

/** So many cents more, to see whether more would be exposed where more is spent: a part of a cent is none. */
const MUCH = 1e9;

/** Whether no more is exposed of the one than of the other; of what is not known nobody can say that. */
function isSame({ value: one }: MoneyFigure, { value: other }: MoneyFigure): boolean {
  return one.kind === 'known' && other.kind === 'known' && one.high === other.high;
}

/** A dispute is about what was judged or paid: before that there was none. */
function isDisputedBy({ row, judgedOn }: ResultPiece, quarter: ReportingPeriod): boolean {
  return !isAfter(judgedOn ?? row?.paidOn, quarter);
}

function notTold(grant: string): MoneyFigure {
  const label = text(`Uitgegeven van ${isolated(grant)}`, `Spent of ${isolated(grant)}`);
  const remark = text(
    'Het plan zegt niet, of niet van alles, wanneer dit geld wordt uitgegeven.',
    'The plan does not say, or not of all of it, when this money is spent.',
  );
  return figureOf({ label }, { kind: 'unknown' }, { remark });
}

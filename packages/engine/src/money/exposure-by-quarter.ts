import { type ReportingPeriod, reportingPeriodCode } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
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
 * instalments, and a judgement, or a dispute about it, counts from the quarter in which it fell. A grant of which no spending is known makes it the least.
 */
export function exposureAt(
  quarter: ReportingPeriod,
  grants: readonly GrantPieces[],
  spending: readonly Spending[],
): QuarterExposure {
  const code = reportingPeriodCode(quarter);
  const spent = grants.map((grant) => ({ grant, figure: spentBy(spending, grant.code, quarter) }));
  const total = sumFigure(
    { label: text(`Uitgegeven tot en met ${code}`, `Spent up to and including ${code}`) },
    spent.map(({ grant, figure }) => figure ?? notTold(grant.code)),
  );
  const cases = inCases((inCase) => {
    const parts = spent.flatMap(({ grant, figure }) =>
      figure === undefined ? [notTold(grant.code)] : exposedOf(grant, figure, { quarter, inCase }),
    );
    const of = text(`eind ${code}`, `at the end of ${code}`);
    return sumFigure(exposureName(of, inCase, `.quarter.${code}`), parts);
  });
  return { quarter, spent: total, cases };
}

function exposedOf(
  { pieces }: GrantPieces,
  spent: MoneyFigure,
  { quarter, inCase }: { readonly quarter: ReportingPeriod; readonly inCase: ExposureCase },
): readonly MoneyFigure[] {
  let left = spent.value.kind === 'known' ? centsOf(spent.value.low) : 0;
  return pieces.flatMap((piece) => {
    const room = piece.amount.value.kind === 'known' ? centsOf(piece.amount.value.high) : left;
    const used = Math.min(left, room);
    left -= used;
    if (used <= 0) return [];
    const judged = isAfter(piece.judgedOn, quarter) ? 'open' : piece.judged;
    const disputed = isDisputedBy(piece, quarter) ? piece.disputed : undefined;
    const label = text(`${piece.label.nl}: hiervoor uitgegeven`, `${piece.label.en}: spent for it`);
    const bound = spent.value.kind === 'known' ? spent.value.bound : 'exact';
    const part = figureOf(
      { label },
      { kind: 'known', low: used / 100, high: used / 100, bound },
      { inputs: [spent] },
    );
    return [exposedWithDispute({ label: piece.label }, { ...piece, judged, disputed }, part, inCase)];
  });
}

/** A dispute is about what was judged or paid: before that there was none. */
function isDisputedBy({ row, judgedOn }: ResultPiece, quarter: ReportingPeriod): boolean {
  return !isAfter(judgedOn ?? row?.paidOn, quarter);
}

function notTold(grant: string): MoneyFigure {
  const label = text(`Uitgegeven van ${grant}`, `Spent of ${grant}`);
  const remark = text(
    'Het plan zegt niet wanneer dit geld wordt uitgegeven.',
    'The plan does not say when this money is spent.',
  );
  return figureOf({ label }, { kind: 'unknown' }, { remark });
}

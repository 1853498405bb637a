import type { Plan, ReportingPeriod, Row } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import { exposedWithDispute } from './disputed-exposure.ts';
import { exposureName, type InCases, inCases } from './exposed-figure.ts';
import { exposureAt, type QuarterExposure } from './exposure-by-quarter.ts';
import { lessFigure, type MoneyFigure, sumFigure } from './money-figure.ts';
import { partyFigures } from './party-figure.ts';
import { nameOf, piecesOf, type ResultPiece } from './result-piece.ts';
import { plannedSpending, quartersOf, type Spending } from './spent-by-quarter.ts';

/** What may have to be paid back of one result. */
export interface PieceExposure {
  readonly piece: ResultPiece;
  readonly cases: InCases;
}

/** What may have to be paid back of a grant, and of each result it pays for. */
export interface GrantExposure {
  readonly grant: Row<'grants'>;
  readonly pieces: readonly PieceExposure[];
  readonly cases: InCases;
  /** What of it falls to whom by its cost key, in the order of the key. */
  readonly shares: readonly ShareExposure[];
  /** What of it falls to nobody by an agreement. */
  readonly undivided: InCases;
}

/** What falls to a party of a grant. */
export interface ShareExposure {
  readonly share: Row<'costKeyShares'>;
  readonly cases: InCases;
}

/** What a municipality or organisation may have to pay back, and of which grant. */
export interface PartyExposure {
  readonly party: string;
  readonly cases: InCases;
  readonly ofGrants: readonly (ShareExposure & { readonly grant: string })[];
}

/** What may have to be paid back: in all, by source, result, party and quarter. */
export interface Exposures {
  readonly total: InCases;
  readonly grants: readonly GrantExposure[];
  /** Municipalities with a share in a key, in the order of the keys. */
  readonly municipalities: readonly PartyExposure[];
  readonly organisations: readonly PartyExposure[];
  /** What falls to nobody by an agreement. */
  readonly undivided: InCases;
  /** None where no spending is known by period. */
  readonly quarters: readonly QuarterExposure[];
}

/**
 * The exposure (afrekenrisico) of a plan: what of its grants may have to be paid back if all of it is spent, and by quarter what of
 * it that is spent by then. Where nobody agreed on who pays which part, that is not known.
 */
export function exposuresOf(plan: Plan, spending: readonly Spending[] = plannedSpending(plan)): Exposures {
  const grants = plan.grants.map((grant) => grantExposure(plan, grant));
  const sides = grants.flatMap(({ grant, shares }) =>
    shares.map((share) => ({ grant: grant.code, ...share })),
  );
  return {
    total: summed(
      text('van alle toekenningen', 'of all grants'),
      '',
      grants.map(({ cases }) => cases),
    ),
    grants,
    municipalities: partiesOf(sides, 'municipality'),
    organisations: partiesOf(sides, 'organisation'),
    undivided: summed(
      text('waarover niets is verdeeld', 'that is not divided'),
      '.undivided',
      grants.map(({ undivided }) => undivided),
    ),
    quarters: byQuarter(grants, { spending, planned: plannedSpending(plan) }),
  };
}

function grantExposure(plan: Plan, grant: Row<'grants'>): GrantExposure {
  const pieces = piecesOf(plan, grant).map((piece) => {
    const path = `.instalment.${grant.code}.${piece.key}`;
    return {
      piece,
      cases: inCases((inCase) =>
        exposedWithDispute(exposureName(ofWords(piece.label), inCase, path), piece, piece.amount, inCase),
      ),
    };
  });
  const name = ofWords(verbatim(nameOf(grant)));
  const cases = summed(
    name,
    `.grant.${grant.code}`,
    pieces.map((piece) => piece.cases),
  );
  const shares = sharesOf(plan, grant, cases);
  return { grant, pieces, cases, shares, undivided: undividedOf(grant, cases, shares) };
}

function sharesOf(plan: Plan, grant: Row<'grants'>, whole: InCases): readonly ShareExposure[] {
  const parts = inCases((inCase) =>
    partyFigures(plan, grant.costKey, whole[inCase], (row) => {
      const party = row.municipality || row.organisation;
      const kind = row.municipality === '' ? 'organisation' : 'municipality';
      const of = text(`van ${party} in ${nameOf(grant)}`, `of ${party} in ${nameOf(grant)}`);
      return exposureName(of, inCase, `.${kind}.${party}.${grant.code}`);
    }),
  );
  return parts.pessimistic.flatMap((first, at) => {
    const [likely, optimistic] = [parts.likely[at], parts.optimistic[at]];
    if (likely === undefined || optimistic === undefined) return [];
    const cases = { pessimistic: first.figure, likely: likely.figure, optimistic: optimistic.figure };
    return [{ share: first.row, cases }];
  });
}

/** What is left after what falls to parties by an agreement. */
function undividedOf(grant: Row<'grants'>, whole: InCases, shares: readonly ShareExposure[]): InCases {
  const of = text(`van ${nameOf(grant)}, nog niet verdeeld`, `of ${nameOf(grant)}, not divided yet`);
  return inCases((inCase) => {
    const named = exposureName(of, inCase, `.undivided.${grant.code}`);
    const agreed = shares.map(({ cases }) => cases[inCase]).filter(({ value }) => value.kind === 'known');
    const together = text('Wat over partijen is verdeeld', 'What is divided over parties');
    return lessFigure(named, whole[inCase], sumFigure({ label: together }, agreed));
  });
}

function partiesOf(
  sides: readonly (ShareExposure & { readonly grant: string })[],
  kind: 'municipality' | 'organisation',
): readonly PartyExposure[] {
  const names = new Set(sides.map(({ share }) => share[kind]).filter((name) => name !== ''));
  return [...names].map((party) => {
    const ofGrants = sides.filter(({ share }) => share[kind] === party);
    const cases = summed(
      text(`van ${party}`, `of ${party}`),
      `.${kind}.${party}`,
      ofGrants.map((one) => one.cases),
    );
    return { party, cases, ofGrants };
  });
}

function byQuarter(
  grants: readonly GrantExposure[],
  of: { readonly spending: readonly Spending[]; readonly planned: readonly Spending[] },
): readonly QuarterExposure[] {
  const owing = grants.map(({ grant, pieces }) => ({
    code: grant.code,
    pieces: pieces.map(({ piece }) => piece),
  }));
  const all = owing.flatMap(({ pieces }) => pieces);
  return quartersOf(of.spending, all).map((quarter: ReportingPeriod) => exposureAt(quarter, owing, of));
}

function ofWords({ nl, en }: Text): Text {
  return text(`van ${nl}`, `of ${en}`);
}

function summed(of: Text, path: string, parts: readonly InCases[]): InCases {
  return inCases((inCase) =>
    sumFigure(
      exposureName(of, inCase, path),
      parts.map((cases) => cases[inCase]),
    ),
  );
}

/** Every figure of exposure. */
export function exposureFigures(exposures: Exposures): readonly MoneyFigure[] {
  return [
    exposures.total,
    exposures.undivided,
    ...exposures.grants.flatMap(({ cases, undivided, pieces, shares }) => [
      cases,
      undivided,
      ...pieces.map((piece) => piece.cases),
      ...shares.map((share) => share.cases),
    ]),
    ...[...exposures.municipalities, ...exposures.organisations].map(({ cases }) => cases),
    ...exposures.quarters.map(({ cases }) => cases),
  ].flatMap((cases) => Object.values(cases));
}

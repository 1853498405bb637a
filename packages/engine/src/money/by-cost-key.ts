import type { Plan, Row } from '@kapstok/plan';
import type { Estimate } from '@kapstok/quantity';
import { type PartyPart, partyParts } from './party-share.ts';
import { splitByCostKey } from './split.ts';

type Share = Row<'costKeyShares'>;

/**
 * What of an amount in whole cents falls to each party of a cost key of the plan. By an agreed key only what was agreed counts; by
 * inhabitants and in equal parts the parts add up to the amount, to the cent. Of a key of which the kind is not known, or of which
 * the inhabitants of one party are not, no part can be told. A key that is not there has no parties.
 */
export function partsByCostKey(plan: Plan, key: string, cents: number): readonly PartyPart[] {
  const rows = plan.costKeyShares.filter(({ costKey }) => costKey === key);
  const kind = plan.costKeys.find(({ code }) => code === key)?.kind;
  switch (kind) {
    case 'agreed':
      return partyParts(
        cents,
        rows.map((row) => ({ party: partyOf(row), share: row.share })),
      );
    case 'per_inhabitant':
      return weighed(cents, rows, ({ residents }) => countOf(residents));
    case 'equal':
      return weighed(cents, rows, () => 1);
    default:
      return rows.map((row) => ({ party: partyOf(row), cents: undefined }));
  }
}

function weighed(
  cents: number,
  rows: readonly Share[],
  weightOf: (row: Share) => number | undefined,
): readonly PartyPart[] {
  const parties = rows.flatMap((row) => {
    const weight = weightOf(row);
    return weight === undefined ? [] : [{ party: partyOf(row), weight }];
  });
  const hasWeight = parties.some(({ weight }) => weight > 0);
  if (parties.length < rows.length || !hasWeight)
    return rows.map((row) => ({ party: partyOf(row), cents: undefined }));
  return splitByCostKey(cents, parties);
}

/** A row names one of the two. */
function partyOf({ municipality, organisation }: Share): string {
  return municipality || organisation;
}

function countOf(residents: Estimate): number | undefined {
  return residents.kind === 'point' && residents.value >= 0 ? residents.value : undefined;
}

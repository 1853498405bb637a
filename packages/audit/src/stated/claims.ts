import type { Row } from '@kapstok/plan';
import { roundsTo } from '../rounding.ts';
import type { Examined } from '../rule.ts';
import { type Claim, type ReadClaim, readClaim } from './claim.ts';
import { type Basis, computed } from './computed.ts';
import { statedKey } from './stated-key.ts';
import { withoutOverlaps } from './without-overlaps.ts';

/** The stated figures of a plan as read. */
export function readClaims(examined: Examined): readonly ReadClaim[] {
  const basis = basisOf(examined);
  return examined.plan.statedFigures.map((row) => readClaim(examined, row, basis));
}

/** So many figures tell how a plan prints its euros. */
const ENOUGH = 200;

/**
 * How the plan prints euros that count over years: the way that fits most of its own figures. Plans seldom say it.
 * Net present when as many fit both ways, because that is how a business case adds up.
 */
function basisOf(examined: Examined): Basis {
  const tally: Record<Basis, number> = { gross: 0, npv: 0 };
  let counted = 0;
  for (const row of examined.plan.statedFigures) {
    if (counted >= ENOUGH) break;
    const claim = careCostOverYears(examined, row);
    if (claim === undefined) continue;
    counted += 1;
    for (const basis of ['gross', 'npv'] as const) if (fits(examined, claim, basis)) tally[basis] += 1;
  }
  return tally.gross > tally.npv ? 'gross' : 'npv';
}

function careCostOverYears(examined: Examined, row: Row<'statedFigures'>): Claim | undefined {
  if (statedKey(row.key)?.quantity !== 'careCost') return undefined;
  const read = readClaim(examined, row, 'npv');
  return read.kind === 'claim' && read.claim.basis === 'npv' ? read.claim : undefined;
}

function fits({ calculation }: Examined, claim: Claim, basis: Basis): boolean {
  const { scope, key, moment } = claim;
  const asked = { scope, quantity: key.quantity, moment, basis };
  return [calculation, withoutOverlaps(calculation)].some((each) => {
    const { value } = computed(each, asked);
    return value.kind === 'known' && roundsTo(claim.printed, value);
  });
}

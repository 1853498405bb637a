import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { discountedHours } from '../../hypotheses/discounted-hours.ts';
import { roundsTo } from '../../rounding.ts';
import type { Examined, Rule } from '../../rule.ts';
import { type Claim, isRight } from '../../stated/claim.ts';
import { computed } from '../../stated/computed.ts';
import { mistakeRule } from '../../stated/report.ts';
import { verdictsOf, verdictsOfKind } from '../../stated/verdicts.ts';
import { NO_EFFECT } from '../../wording.ts';

const perFigure = mistakeRule(
  'periods',
  'discounted-beside-undiscounted',
  text(
    'In één tabel is alles contant gemaakt, of niets',
    'In one table everything is discounted, or nothing',
  ),
);

/**
 * Discounted next to undiscounted: a figure that is counted otherwise than the rest of its table; and, once for the
 * table, discounted euros next to the hours of the same years, which are not discounted.
 */
export const discountedBesideUndiscounted: Rule = {
  ...perFigure,
  find: (examined) => [...perFigure.find(examined), ...ofTable(examined)],
};

/** Figures that count over years and are right in one way only. */
function rightOverYears(examined: Examined): readonly Claim[] {
  return verdictsOfKind(examined, 'agrees')
    .map(({ claim }) => claim)
    .filter(({ moment }) => moment.kind !== 'structural');
}

function isDiscountedOnly({ calculation }: Examined, claim: Claim): boolean {
  if (claim.key.quantity !== 'careCost' || claim.basis !== 'npv') return false;
  const { scope, key, moment } = claim;
  const { value } = computed(calculation, { scope, quantity: key.quantity, moment, basis: 'gross' });
  return isRight(claim) && value.kind === 'known' && !roundsTo(claim.printed, value);
}

function isUndiscountedOnly(examined: Examined, claim: Claim): boolean {
  if (claim.unit.code !== 'hour') return false;
  const discounted = discountedHours(claim, examined);
  return discounted !== undefined && !roundsTo(claim.printed, { low: discounted, high: discounted });
}

/** Keys of all figures in euros of care cost, or in hours, that count over years. */
function keysOverYears(examined: Examined): string {
  const claims = verdictsOf(examined).flatMap((verdict) => ('claim' in verdict && verdict.claim) || []);
  const alike = claims.filter(
    ({ key, moment, unit }) =>
      moment.kind !== 'structural' && (key.quantity === 'careCost' || unit.code === 'hour'),
  );
  return [...new Set(alike.map(({ row }) => row.place.row))].join(', ');
}

function ofTable(examined: Examined): readonly Finding[] {
  const claims = rightOverYears(examined);
  const euros = claims.filter((claim) => isDiscountedOnly(examined, claim));
  const hours = claims.filter((claim) => isUndiscountedOnly(examined, claim));
  const [first] = euros;
  if (first === undefined || hours.length === 0) return [];
  const rows = [...euros, ...hours];
  return [
    finding(perFigure, {
      severity: 'remark',
      place: { table: first.place.table, line: 0, row: keysOverYears(examined), field: 'value' },
      others: rows.map(({ place }) => place),
      scope: 'plan',
      message: text(
        'De euro’s over meer jaren in de genoemde cijfers zijn netto contant, de uren van dezelfde jaren niet.',
        'The euros over several years in the stated figures are net present; the hours of the same years are not.',
      ),
      effect: NO_EFFECT,
      advice: text(
        'Zet erbij dat de euro’s contant zijn gemaakt, met rente en basisjaar. Uren maak je niet contant.',
        'Say that the euros are discounted, with rate and base year. Hours are not discounted.',
      ),
    }),
  ];
}

import { inQuotes, text } from '@kapstok/quantity';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { Plan } from '../plan.ts';

/** What is wrong where money of a grant goes to projects, and where a cost after the plan is agreed on. */
export function grantFaults(plan: Plan): readonly CellFault[] {
  const sourceOf = new Map(plan.grants.map(({ code, sourceKind }) => [code, sourceKind]));
  const other = plan.funding.flatMap((row) => {
    const source = sourceOf.get(row.grant) ?? '';
    const differs = source !== '' && row.sourceKind !== '' && !isSame(source, row.sourceKind);
    return differs ? [faultAt(row, 'grant', row.grant, otherSource(source))] : [];
  });
  const unpaid = plan.structuralCosts.filter(({ agreedOn, payer }) => agreedOn !== undefined && payer === '');
  return [...other, ...unpaid.map((row) => faultAt(row, 'payer', '', NO_PAYER))];
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function otherSource(source: string): Wrong {
  return [
    text(
      `een toekenning uit dezelfde bron, of de bron ${source}`,
      `a grant of the same source, or the source ${source}`,
    ),
    text(
      `Deze toekenning komt uit ${inQuotes(source)}, en de rij noemt een andere bron. Uit welke bron het geld komt, is zo niet te zeggen. Verbeter een van de twee.`,
      `This grant comes from ${inQuotes(source)}, and the row names another source. There is no telling where the money comes from. Correct one of the two.`,
    ),
  ];
}

const NO_PAYER: Wrong = [
  text('wie het betaalt', 'who pays for it'),
  text(
    'Er staat sinds wanneer dit is afgesproken, en niet wie er betaalt. Vul in wie betaalt, of haal de datum weg.',
    'It says since when this is agreed, and not who pays. Fill in who pays, or remove the date.',
  ),
];

import type { AssumptionDto, SensitivityDto } from '@kapstok/contract';

/** Shares that add up to this near to all are together about 100%. */
const ABOUT = 0.1;

/**
 * How shares of the spread add up: to about the whole; not, since some of the assumptions move together and what they
 * have in common counts with each of them; or to less, where assumptions matter by how they meet.
 */
export function howSharesAdd(
  register: readonly Pick<AssumptionDto, 'id' | 'group' | 'correlation'>[],
  sensitivities: readonly Pick<SensitivityDto, 'assumption' | 'varianceShare'>[],
): 'whole' | 'together' | 'less' {
  const told = new Set(sensitivities.map(({ assumption }) => assumption));
  // A group may say its correlation on one row only; one that is to be determined is drawn apart.
  const moving = new Set(
    register.filter(({ correlation }) => correlation !== null && correlation !== 0).map(({ group }) => group),
  );
  const groups = register
    .filter(({ id, group }) => told.has(id) && group !== '' && moving.has(group))
    .map(({ group }) => group);
  if (new Set(groups).size < groups.length) return 'together';
  const sum = sensitivities.reduce((all, { varianceShare }) => all + varianceShare, 0);
  return Math.abs(sum - 1) <= ABOUT ? 'whole' : 'less';
}

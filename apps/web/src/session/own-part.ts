import type { SessionDto, Viewpoint, WithinDto } from '@kapstok/contract';
import { EVERY_TABLE, rightsOf } from '@kapstok/plan';

/** A pillar, project or organisation of a plan that a role is about. */
export type OwnPart = Exclude<WithinDto, { kind: 'nation' | 'region' }>;

type Regions = readonly SessionDto['regions'][number][];

/**
 * Of what a role may edit rows in a table where it may edit any: `all` rows, or those of these parts of the plan. The
 * parts are empty where it is not known which they are.
 */
export function editedParts(
  { plan, region, role: { role } }: Pick<Viewpoint, 'plan' | 'region' | 'role'>,
  regions: Regions,
  table: string,
): 'all' | readonly OwnPart[] {
  const reaches = rightsOf(role)
    .filter((right) => right.action === 'edit' && (right.table === EVERY_TABLE || right.table === table))
    .map(({ reach }) => reach);
  const within =
    regions.find(({ code }) => code === region.code)?.roles.find((held) => held.role === role)?.within ?? [];
  if (reaches.includes('region') || within.some(isWhole)) return 'all';
  return within.flatMap((part) => (!isWhole(part) && part.plan === plan ? [part] : []));
}

function isWhole(within: WithinDto): within is Exclude<WithinDto, OwnPart> {
  return within.kind === 'region' || within.kind === 'nation';
}

import type { RightsDto, SessionDto } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';

type Role = RightsDto['roles'][number]['role'];

/** A region in which whoever asks has a role. */
type MemberRegion = SessionDto['regions'][number];

/** Whether a role may do this in its whole region, on all tables: what managing a region takes. */
export function isAllowed({ rights }: RightsDto, role: Role, action: string): boolean {
  return rights.some(
    (right) =>
      right.role === role && right.action === action && right.groups === null && right.reach === 'region',
  );
}

/** The names of the roles that may do this, in the order of the table of rights. */
export function rolesAllowed(table: RightsDto, action: string): readonly Text[] {
  return table.roles.filter(({ role }) => isAllowed(table, role, action)).map(({ name }) => name);
}

/** The region with this code, if one has a role there; else the first in which one has. */
export function administered(
  regions: readonly MemberRegion[],
  code: string | undefined,
): MemberRegion | undefined {
  return regions.find((region) => region.code === code) ?? regions[0];
}

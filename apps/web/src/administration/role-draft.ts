import type { RightsDto, WithinDto } from '@kapstok/contract';

type Role = RightsDto['roles'][number]['role'];
/** A role with its name and what it may be about. */
export type RoleRow = RightsDto['roles'][number];
/** What a role may be about. */
export type WithinKind = WithinDto['kind'];

/** A role that somebody is choosing, with what it is to be about. */
export interface RoleDraft {
  readonly role: Role | '';
  readonly kind: WithinKind | '';
  /** Id of the plan; empty until it is chosen. */
  readonly plan: string;
  /** Code of the pillar, project or organisation; empty until it is chosen. */
  readonly code: string;
}

/** Nothing chosen yet. */
export const NO_ROLE: RoleDraft = { role: '', kind: '', plan: '', code: '' };

const KINDS: readonly WithinKind[] = ['nation', 'region', 'pillar', 'project', 'organisation'];

/** The kinds of thing this role may be about, within a region. */
export function kindsOf(role: RoleRow): readonly WithinKind[] {
  return KINDS.filter((kind) => kind !== 'nation' && role.within.some((within) => within.kind === kind));
}

/** Roles that somebody in a region can give: the public gets its role by opening the region, the nation from its keeper. */
export function givableRoles(roles: readonly RoleRow[]): readonly RoleRow[] {
  return roles.filter((role) => role.role !== 'public' && kindsOf(role).length > 0);
}

/**
 * Roles that a key may have, made by somebody in a role that reaches the whole region: those that may do nothing that
 * the maker may not (the database holds keys to it).
 */
export function keyRoles({ roles, rights }: RightsDto, maker: RoleRow['role']): readonly RoleRow[] {
  const own = rights.filter(({ role }) => role === maker);
  const covers = (asked: RightsDto['rights'][number]) =>
    own.some(
      ({ action, groups }) =>
        action === asked.action &&
        (groups === null || asked.groups?.every((group) => groups.includes(group)) === true),
    );
  return givableRoles(roles).filter(({ role }) =>
    rights.every((right) => right.role !== role || covers(right)),
  );
}

/** A choice that is made where there is only one role to choose. */
export function onlyRole(roles: readonly RoleRow[], plans: readonly { readonly id: string }[]): RoleDraft {
  return roles.length === 1 ? withRole(roles[0], plans) : NO_ROLE;
}

/** The draft with another role; what it is about is settled as far as there is nothing to choose. */
export function withRole(role: RoleRow | undefined, plans: readonly { readonly id: string }[]): RoleDraft {
  if (role === undefined) return NO_ROLE;
  const only = plans.length === 1 ? (plans[0]?.id ?? '') : '';
  return { role: role.role, kind: kindsOf(role)[0] ?? '', plan: only, code: '' };
}

/** What the role is about; undefined as long as something is to be chosen. */
export function withinOf({ kind, plan, code }: RoleDraft): WithinDto | undefined {
  if (kind === '') return undefined;
  if (kind === 'nation' || kind === 'region') return { kind };
  return plan === '' || code === '' ? undefined : { kind, plan, code };
}

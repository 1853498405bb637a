import { ROLE_NAMES, ROLES, type Role } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';

/** A role with its name. */
export interface RoleWords {
  readonly role: Role;
  readonly roleName: Text;
}

/** A role that the database keeps, with its name: it keeps none that the table of rights does not have. */
export function roleWords(kept: string): RoleWords {
  const role = ROLE_NAMES.find((name) => name === kept);
  if (role === undefined) throw new Error(`the database keeps an unknown role: ${kept}`);
  return { role, roleName: { ...ROLES[role].name } };
}

import type { RightsDto } from '@kapstok/contract';
import {
  ACTIONS,
  type Action,
  ROLE_NAMES,
  ROLES,
  TABLE_GROUPS,
  TABLES,
  type TableGroup,
  tableTitle,
  WITHIN_KINDS,
} from '@kapstok/plan';

function keysOf<Key extends string>(held: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(held).filter((key): key is Key => Object.hasOwn(held, key));
}

/** The table of rights as it is shown: who may do what, on which tables, and how far. */
export function rightsDocument(): RightsDto {
  return {
    roles: ROLE_NAMES.map((role) => ({
      role,
      name: { ...ROLES[role].name },
      within: ROLES[role].within.map((kind) => ({ kind, name: { ...WITHIN_KINDS[kind] } })),
    })),
    actions: keysOf<Action>(ACTIONS).map((action) => ({ action, name: { ...ACTIONS[action] } })),
    groups: keysOf<TableGroup>(TABLE_GROUPS).map((group) => ({
      group,
      name: { ...TABLE_GROUPS[group].name },
      tables: TABLE_GROUPS[group].tables.map((name) => ({
        name: TABLES[name].name,
        title: { ...tableTitle(TABLES[name].name) },
      })),
    })),
    rights: ROLE_NAMES.flatMap((role) =>
      ROLES[role].rights.map(({ action, tables, reach }) => ({
        role,
        action,
        groups: tables === 'all' ? null : [...tables],
        reach,
      })),
    ),
  };
}

import type { RightsDto } from '@kapstok/contract';
import type { Text } from '@kapstok/quantity';

/** How far a role may do something: not at all, in what it is about, or in the whole region. */
export type Reach = 'none' | 'own' | 'region';

type RoleName = RightsDto['roles'][number]['role'];

/** Something that may be done: on all tables, or on one group of them. */
export interface RightRow {
  readonly id: string;
  readonly action: string;
  readonly name: Text;
  /** The group of tables; undefined for what is about no table in particular. */
  readonly group: RightsDto['groups'][number] | undefined;
}

/** The rows of the table of rights: every action, and one that differs by table for each group of tables. */
export function rightRows({ actions, groups, rights }: RightsDto): readonly RightRow[] {
  const byGroup = new Set(rights.filter((right) => right.groups !== null).map(({ action }) => action));
  return actions.flatMap(({ action, name }): RightRow[] =>
    byGroup.has(action)
      ? groups.map((group) => ({ id: `${action}/${group.group}`, action, name, group }))
      : [{ id: action, action, name, group: undefined }],
  );
}

/** How far a role may do what a row tells. A right on all tables is one on each group. */
export function reachOf({ rights }: RightsDto, role: RoleName, row: RightRow): Reach {
  const found = rights.filter(
    (right) =>
      right.role === role &&
      right.action === row.action &&
      (right.groups === null || (row.group !== undefined && right.groups.includes(row.group.group))),
  );
  if (found.some(({ reach }) => reach === 'region')) return 'region';
  return found.length > 0 ? 'own' : 'none';
}

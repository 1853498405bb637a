import { cellOf, type PlanRecord } from '../history/record.ts';
import type { TableDefinition } from '../table.ts';
import { tableDefinitions } from '../tables.ts';
import type { Scope } from './may.ts';

/** The pillar, project and organisation of a record; undefined where it has none. */
export type Standing = Pick<Scope, 'pillar' | 'project' | 'organisation'>;

const EVERY_ROW = '*';

/** Columns by the level they name: what a column refers to, or the key of the table that holds the level itself. */
const LEVELS = {
  pillar: ['pillars'],
  project: ['projects'],
  organisation: ['organisations', 'municipalities'],
} as const;

/**
 * Where a record stands, for rights. The pillar of a record with a project is that of the project, whatever its own
 * cell says: who may edit one pillar gets no hold on a project of another by naming the own pillar beside it. A cell for
 * all projects (`*`) names none.
 * @param pillarOf the pillar of a project of this plan; undefined when the project is not there or has none
 */
export function whereItStands(
  record: PlanRecord,
  pillarOf: (project: string) => string | undefined,
): Standing {
  const definition = tableDefinitions().find(({ name }) => name === record.table);
  if (definition === undefined) return {};
  const project = named(record, definition, LEVELS.project);
  const itself = LEVELS.project.some((table) => table === record.table);
  const pillar = named(record, definition, LEVELS.pillar);
  return {
    pillar: project === undefined || itself ? pillar : pillarOf(project),
    project,
    organisation: named(record, definition, LEVELS.organisation),
  };
}

function named(
  record: PlanRecord,
  definition: TableDefinition,
  tables: readonly string[],
): string | undefined {
  const column = columnOf(definition, tables);
  const code = column === undefined ? '' : cellOf(record, column).trim();
  return code === '' || code === EVERY_ROW ? undefined : code;
}

function columnOf({ name, key, columns }: TableDefinition, tables: readonly string[]): string | undefined {
  if (tables.includes(name)) return key[0];
  return Object.keys(columns).find((column) => {
    const { kind, table } = columns[column] ?? {};
    return kind === 'reference' && table !== undefined && tables.includes(table);
  });
}

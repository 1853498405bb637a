import { cellOf, type PlanRecord, TABLES, tableDefinitions } from '@kapstok/plan';

/** What a record belongs to, by code: rights are given within it. Null where it belongs to none in particular. */
export interface RecordScope {
  readonly pillar: string | null;
  readonly project: string | null;
  readonly organisation: string | null;
}

/** The pillar of each project, by code. */
export type PillarOfProject = ReadonlyMap<string, string>;

type Level = keyof RecordScope;

/** Where the rows of a level themselves stand; a municipality is an organisation too. */
const ROWS_OF: readonly (readonly [Level, string])[] = [
  ['pillar', TABLES.pillars.name],
  ['project', TABLES.projects.name],
  ['organisation', TABLES.organisations.name],
  ['organisation', TABLES.municipalities.name],
];

/** The columns of each table that name a row of each level, as far as it has any: an organisation or a municipality. */
const COLUMNS: ReadonlyMap<string, ReadonlyMap<Level, readonly string[]>> = new Map(
  tableDefinitions().map(({ name, key, columns }) => {
    const named = new Map<Level, readonly string[]>();
    for (const [level, table] of ROWS_OF) {
      const referring = Object.entries(columns).find(([, column]) => column.table === table)?.[0];
      const column = name === table ? key[0] : referring;
      if (column !== undefined) named.set(level, [...(named.get(level) ?? []), column]);
    }
    return [name, named];
  }),
);

/**
 * What a record belongs to. With a project named, the pillar is that project's: who writes the own pillar beside a
 * project of another gets no hold on it. A table that Kapstok does not know belongs to nothing in particular.
 */
export function scopeOf(record: PlanRecord, pillars: PillarOfProject): RecordScope {
  const project = codeIn(record, 'project');
  const own = project === null || isProject(record);
  return {
    pillar: own ? codeIn(record, 'pillar') : (pillars.get(project) ?? null),
    project,
    organisation: codeIn(record, 'organisation'),
  };
}

/** The code of the level that a record names; `*` (every row) is none in particular. */
function codeIn(record: PlanRecord, level: Level): string | null {
  const columns = COLUMNS.get(record.table)?.get(level) ?? [];
  const named = columns.map((column) => cellOf(record, column).trim());
  return named.findLast((words) => words !== '' && words !== '*') ?? null;
}

/** The pillar of each project; of two projects with one code the first in the table counts. */
export function pillarOfProject(records: Iterable<PlanRecord>): PillarOfProject {
  const pillars = new Map<string, string | null>();
  const inOrder = [...records].filter(isProject).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  for (const record of inOrder) {
    const code = codeIn(record, 'project');
    if (code !== null && !pillars.has(code)) pillars.set(code, codeIn(record, 'pillar'));
  }
  return new Map([...pillars].flatMap(([code, pillar]) => (pillar === null ? [] : [[code, pillar]])));
}

/** Whether a record is a project itself. */
export function isProject({ table }: Pick<PlanRecord, 'table'>): boolean {
  return table === TABLES.projects.name;
}

function placeOf({ position, id }: PlanRecord): string {
  return `${position} ${id}`;
}

/** Whether two records belong to the same. */
export function sameScope(one: RecordScope, other: RecordScope): boolean {
  return (
    one.pillar === other.pillar && one.project === other.project && one.organisation === other.organisation
  );
}

import {
  type Action,
  type Assignment,
  may,
  type PlanRecord,
  ROLES,
  type Role,
  type Scope,
  TABLES,
  tableDefinitions,
} from '@kapstok/plan';
import { type Entry, editsIn } from '@kapstok/store';
import * as z from 'zod';

/** Somebody who writes, with the one role they have. */
export interface Subject {
  readonly name: string;
  readonly role: Role;
  readonly within: Assignment['within'];
  /** A key gives no roles and makes no keys; one that reads writes nothing. */
  readonly key?: 'read' | 'write';
}

type Edits = NonNullable<ReturnType<typeof editsIn>>;
type EditOfEntry = Edits[number];

const LEVELS = [
  ['pillar', TABLES.pillars.name],
  ['project', TABLES.projects.name],
  ['organisation', TABLES.organisations.name],
  ['organisation', TABLES.municipalities.name],
] as const;

/** Entries that bring back what stood before: a project also to the pillar where it then stood. */
const BRINGS_BACK = new Set(['undo', 'restore']);

const stateSchema = z.object({ version: z.object({ state: z.string() }) });
const STEPS: Readonly<Record<string, Action>> = {
  draft: 'draftVersion',
  submitted: 'submitVersion',
  adopted: 'adoptVersion',
  frozen: 'freezeVersion',
};
const KINDS: Readonly<Record<string, Action>> = {
  assignment: 'assignRoles',
  key: 'makeKeys',
  webhook: 'makeKeys',
  plan: 'manageRegion',
  round: 'closeRound',
};
/** What only somebody who has signed in does. */
const OF_PEOPLE = new Set<Action>(['assignRoles', 'makeKeys']);

/** What an entry tells of figures that were measured, of amounts, or of a file that shows where they come from. */
const measuredSchema = z.object({
  what: z.string(),
  reporters: z.array(z.string()).default([]),
  evidence: z.object({ reporter: z.string() }).optional(),
  amounts: z.array(z.object({ after: z.object({ state: z.string() }) })).default([]),
});
/** What is done with figures by who judges them; all else is done by who gives them. */
const JUDGED = new Set(['approve', 'return', 'reopen', 'approved', 'returned']);
/** With which right something is given that is no figure; a file is of figures or of amounts, and the second right is the wider. */
const GIVEN_WITH: Readonly<Record<string, Action>> = {
  realised: 'reportRealised',
  evidence: 'reportRealised',
};

/** The plan as it stands, followed edit by edit, and what the table of rights says of each. */
export class Oracle {
  readonly #region: string;
  readonly #plan: string;
  readonly #records = new Map<string, PlanRecord>();

  constructor(region: string, plan: string) {
    this.#region = region;
    this.#plan = plan;
  }

  get records(): ReadonlyMap<string, PlanRecord> {
    return this.#records;
  }

  /** The records that somebody may edit. */
  recordsOf(by: Subject): readonly PlanRecord[] {
    return [...this.#records.values()].filter((record) => this.#mayHave(by, record));
  }

  /** Goes on by one entry. @returns what of it the table of rights does not allow who made it */
  follow(entry: Entry, by: Subject | undefined): readonly string[] {
    const edits = editsIn(entry.body) ?? [];
    const wrong = edits.flatMap((edit) => {
      if (entry.plan !== this.#plan) return [];
      const isAllowed = by === undefined || this.#mayEditRow(by, edit, BRINGS_BACK.has(entry.kind));
      this.#apply(edit);
      return isAllowed ? [] : [`${entry.kind} ${JSON.stringify(edit)}`];
    });
    if (by === undefined || (edits.length > 0 && entry.plan === this.#plan)) return wrong;
    return this.#mayTell(by, entry) ? [] : [`${entry.kind} ${JSON.stringify(entry.body)}`];
  }

  /** Whether somebody may do something with a record, as with what was written in it. */
  mayAt(by: Subject, record: PlanRecord, action: Action): boolean {
    const scope = { region: this.#region, plan: this.#plan, ...this.#scopeOf(record) };
    return may([assignmentOf(by)], action, record.table, scope);
  }

  /** Whether an edit is of what is there, or adds to it. */
  isOfHere(edit: EditOfEntry): boolean {
    return edit.kind === 'add' || this.#records.has('record' in edit ? edit.record.id : edit.id);
  }

  /** Whether somebody may make an edit: of the record as it stands, and as it will stand. */
  mayEdit(by: Subject, edit: EditOfEntry): boolean {
    return this.#mayEditRow(by, edit, false);
  }

  #mayEditRow(by: Subject, edit: EditOfEntry, bringsBack: boolean): boolean {
    const before = this.#records.get('record' in edit ? edit.record.id : edit.id);
    const after = afterEdit(before, edit);
    const mayRow = [before, after].every((record) => record === undefined || this.#mayHave(by, record));
    return mayRow && (bringsBack || this.#mayPlace(by, before, after));
  }

  /** Whether somebody may put a project where it comes to stand: who has only the project leaves it in its pillar. */
  #mayPlace(by: Subject, before: PlanRecord | undefined, after: PlanRecord | undefined): boolean {
    if (after?.table !== TABLES.projects.name) return true;
    const { pillar: to, project = '' } = this.#scopeOf(after);
    const known = before === undefined ? this.#projectRow(project) : before;
    if (known !== undefined && this.#scopeOf(known).pillar === to) return true;
    const pillars = known === undefined ? [to] : [this.#scopeOf(known).pillar, to];
    return pillars.every((pillar) =>
      may([assignmentOf(by)], 'edit', after.table, { region: this.#region, plan: this.#plan, pillar }),
    );
  }

  #mayHave(by: Subject, record: PlanRecord): boolean {
    return by.key !== 'read' && this.mayAt(by, record, 'edit');
  }

  #mayTell(by: Subject, entry: Entry): boolean {
    if (entry.kind === 'measured') return this.#mayMeasure(by, entry);
    const version = stateSchema.safeParse(entry.body);
    const state = version.success ? version.data.version.state : '';
    const action = entry.kind === 'version' ? STEPS[state] : (KINDS[entry.kind] ?? 'edit');
    if (action === undefined || by.key === 'read') return false;
    if (by.key !== undefined && OF_PEOPLE.has(action)) return false;
    return may([assignmentOf(by)], action, undefined, { region: this.#region });
  }

  /** Whether somebody may do with figures what an entry tells, of everybody who it says gives them. */
  #mayMeasure(by: Subject, { body, plan }: Entry): boolean {
    const told = measuredSchema.safeParse(body);
    if (!told.success || by.key === 'read') return false;
    const { what, reporters, evidence, amounts } = told.data;
    const giving = GIVEN_WITH[what] ?? 'report';
    const deeds = new Set([what, ...amounts.map(({ after }) => after.state)]);
    const actions: readonly Action[] = [...deeds].map((deed) => (JUDGED.has(deed) ? 'validate' : giving));
    const givers = evidence === undefined ? reporters : [evidence.reporter];
    if (givers.length === 0) return false;
    return givers.every((reporter) => {
      const organisation = reporter === '' ? undefined : reporter;
      const scope = { region: this.#region, plan, organisation };
      return actions.every((action) => may([assignmentOf(by)], action, undefined, scope));
    });
  }

  #apply(edit: EditOfEntry): void {
    const id = 'record' in edit ? edit.record.id : edit.id;
    const after = afterEdit(this.#records.get(id), edit);
    if (after === undefined) this.#records.delete(id);
    else this.#records.set(id, after);
  }

  #scopeOf(record: PlanRecord): Omit<Scope, 'region' | 'plan'> {
    const codes = new Map<string, string>();
    for (const [level, table] of LEVELS) {
      const words = record.cells[columnOf(record.table, table) ?? '']?.trim() ?? '';
      if (words !== '' && words !== '*') codes.set(level, words);
    }
    const project = codes.get('project');
    const pillar =
      project === undefined || record.table === TABLES.projects.name
        ? codes.get('pillar')
        : this.#pillarOf(project);
    return { pillar, project, organisation: codes.get('organisation') };
  }

  #pillarOf(code: string): string | undefined {
    const pillar = this.#projectRow(code)?.cells.pillar?.trim();
    return pillar === '' ? undefined : pillar;
  }

  /** The first row of a project. */
  #projectRow(code: string): PlanRecord | undefined {
    const [first] = [...this.#records.values()]
      .filter(({ table, cells }) => table === TABLES.projects.name && cells.code?.trim() === code)
      .toSorted((a, b) => (a.position < b.position || (a.position === b.position && a.id < b.id) ? -1 : 1));
    return first;
  }
}

function assignmentOf({ role, within }: Subject): Assignment {
  return { role, within, from: '', until: undefined };
}

/** The column in which a table names a row of another, or is itself named. */
function columnOf(table: string, other: string): string | undefined {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition === undefined) return undefined;
  if (table === other) return definition.key[0];
  return Object.entries(definition.columns).find(([, column]) => column.table === other)?.[0];
}

function afterEdit(before: PlanRecord | undefined, edit: EditOfEntry): PlanRecord | undefined {
  switch (edit.kind) {
    case 'add':
      return edit.record;
    case 'remove':
      return undefined;
    case 'set':
      return before && { ...before, cells: { ...before.cells, [edit.field]: edit.after } };
    case 'move':
      return before && { ...before, position: edit.after };
  }
}

/** Whether a role may edit anything at all. */
export function mayEditSomething(role: Role): boolean {
  return ROLES[role].rights.some(({ action }) => action === 'edit');
}

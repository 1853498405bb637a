import { randomUUID } from 'node:crypto';
import { type Action, type PlanRecord, ROLES } from '@kapstok/plan';
import { acting, readLog } from '@kapstok/store';
import { Oracle, type Subject } from './oracle.ts';
import type { Asking, World } from './world.ts';

/** Begins every word that stands in the working version only. */
export const MARK = 'werkwoord';
const MARKS = /werkwoord-(\d+)(r?)/g;

/** Columns in which a row has words of its own; where it has none of them, it has a source. */
const IN_WORDS = ['name', 'what', 'item', 'label', 'condition', 'source'] as const;

/** Something that was written in a record since the last version, and why. */
interface Canary {
  readonly record: PlanRecord;
  readonly field: string;
  readonly change: string;
}

/** What who gives figures is told beside what they may read, of the plan as it is worked on: what is asked, when and of whom. */
const ASKED: Readonly<Record<string, readonly string[] | 'all'>> = {
  kpis: ['name'],
  'indicator-definitions': 'all',
  'measurement-rounds': 'all',
  'round-steps': 'all',
  organisations: ['name'],
  municipalities: ['name'],
  projects: ['name'],
};

/** Words in rows of every table of the working version that stand nowhere else, each of its own: so that each tells whose it is. */
export class WorkCanaries {
  readonly #oracle: Oracle;
  readonly #plan: string;
  readonly #regionId: string;
  readonly #written: readonly Canary[];

  private constructor(oracle: Oracle, at: { plan: string; regionId: string }, written: readonly Canary[]) {
    this.#oracle = oracle;
    this.#plan = at.plan;
    this.#regionId = at.regionId;
    this.#written = written;
  }

  /** Writes them, by a coordinator: a change of its own each, with a reason of its own. */
  static async write(world: World): Promise<WorkCanaries> {
    const { app, asking, own, database } = world;
    const place = asking.findIndex(({ name }) => name === 'coordinator');
    const coordinator = asking[place];
    const account = own.accounts[place] ?? '';
    const actor = { region: own.regionId, account, role: 'coordinator', readOnly: true };
    const entries = await acting(database, actor, (trx) =>
      readLog({ trx, region: own.regionId }, { after: 0, limit: 1000 }),
    );
    const plan = entries.find((entry) => entry.plan !== undefined)?.plan ?? '';
    const oracle = new Oracle(own.regionId, plan);
    for (const entry of entries) oracle.follow(entry, undefined);
    const written: Canary[] = [];
    for (const record of someOfEach(oracle.records.values())) {
      const field = IN_WORDS.find((name) => record.cells[name] !== undefined && !isKey(record, name));
      if (field === undefined) continue;
      const before = record.cells[field] ?? '';
      const change = randomUUID();
      const mark = `${MARK}-${written.length}`;
      const edits = [
        { kind: 'set', id: record.id, table: record.table, field, before, after: `${before} ${mark}` },
      ];
      const payload = { id: change, reason: `omdat ${mark}r`, edits };
      const url = `/api/v1/plans/${own.plan}/changes`;
      const made = await app.inject({ method: 'POST', url, headers: coordinator?.headers ?? {}, payload });
      if (made.statusCode !== 201) throw new Error(`${record.table}: ${made.body}`);
      written.push({ record, field, change });
    }
    return new WorkCanaries(oracle, { plan, regionId: own.regionId }, written);
  }

  get written(): readonly Canary[] {
    return this.#written;
  }

  /** What belongs to an organisation, by its code. */
  of(table: string, code: string): Canary | undefined {
    return this.#written.find(({ record }) => record.table === table && record.cells.code === code);
  }

  /** Marks in words, apart from those that were asked with. */
  in(words: string, asked: string): readonly string[] {
    return [...new Set(words.match(MARKS))].filter((mark) => !asked.includes(mark));
  }

  /** Whether somebody may know of a mark: what was written by who may read or edit it, why by who sees the history. */
  mayKnow(by: Asking, mark: string): boolean {
    const [, number = '', why = ''] = new RegExp(MARKS.source).exec(mark) ?? [];
    const canary = this.#written[Number(number)];
    const subject = this.#subject(by);
    if (canary === undefined || subject === undefined) return false;
    if (why === '' && isAsked(canary) && ROLES[subject.role].rights.some(({ action }) => action === 'report'))
      return true;
    const actions: readonly Action[] = ['readHistory', 'readLog', ...(why === '' ? KNOW_WORK : [])];
    return actions.some((action) => this.#oracle.mayAt(subject, canary.record, action));
  }

  #subject({ name, role, within }: Asking): Subject | undefined {
    if (role === undefined || within === undefined) return undefined;
    const region = this.#regionId;
    if (!('code' in within))
      return {
        name,
        role,
        within: within.kind === 'region' ? { kind: 'region', region } : { kind: 'nation' },
      };
    return { name, role, within: { kind: within.kind, region, plan: this.#plan, code: within.code } };
  }
}

const KNOW_WORK = ['readWorking', 'edit'] as const;

function isAsked({ record: { table }, field }: Canary): boolean {
  const told = ASKED[table];
  return told === 'all' || told?.includes(field) === true;
}

/** Of every table the first rows, and every organisation and municipality. */
function someOfEach(records: Iterable<PlanRecord>): readonly PlanRecord[] {
  const tables = Map.groupBy(records, ({ table }) => table);
  return [...tables].flatMap(([table, rows]) =>
    table === 'organisations' || table === 'municipalities' || table === 'pillars' ? rows : rows.slice(0, 2),
  );
}

/** A municipality goes by its name: that stays. */
function isKey({ table }: PlanRecord, field: string): boolean {
  return table === 'municipalities' && field === 'name';
}

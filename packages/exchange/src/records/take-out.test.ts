import { compare, type Edit, type PlanRecords } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { type HistoryEntry, type PlanFiles, readPlan, readTakeOut, takeOut } from '../index.ts';
import { planIn } from '../testing/given-files.ts';
import { afterEdits, editsOf, exampleFolder, ids, withoutLines } from '../testing/records.ts';

function entry(seq: number, kind: string, edits: readonly Edit[]): HistoryEntry {
  return {
    seq: String(seq),
    id: `entry-${seq}`,
    at: `2026-01-0${seq}T09:00:00.000Z`,
    account: 'rekening-1',
    role: 'coordinator',
    reason: 'omdat "het" zo is;\nook \u2028 hier',
    kind,
    edits,
    more: { hash: 'ab'.repeat(32), body: { document: null, bladen: [1, 2.5] } },
  };
}

/** The example plan after it was loaded, changed and made a version of. */
async function lived(): Promise<{
  readonly records: PlanRecords;
  readonly entries: readonly HistoryEntry[];
}> {
  const load = await editsOf(new Map(), exampleFolder('nml-o'));
  const first = afterEdits(new Map(), load);
  const project = [...first.values()].find(({ table }) => table === 'projects');
  if (project === undefined) throw new Error('the example has projects');
  const changes: Edit[] = [
    {
      kind: 'set',
      id: project.id,
      table: 'projects',
      field: 'name',
      before: project.cells.name ?? '',
      after: '=Nieuw',
    },
    { kind: 'set', id: project.id, table: 'projects', field: '__proto__', before: '', after: 'eigen kolom' },
  ];
  const entries = [entry(1, 'load', load), entry(2, 'version', []), entry(3, 'change', changes)];
  return { records: afterEdits(first, changes), entries };
}

const IMPORT = { newId: ids('nieuw-') };

function withFile({ title, files }: PlanFiles, path: string, change: (words: string) => string): PlanFiles {
  return {
    title,
    files: files.map((file) => {
      const words = new TextDecoder().decode(file.bytes);
      return file.path === path ? { path, bytes: new TextEncoder().encode(change(words)) } : file;
    }),
  };
}

describe('a plan taken out with its history', () => {
  it('is a plan folder like any other', async () => {
    const { records, entries } = await lived();
    const folder = takeOut(records, entries, 'nml-o');
    const plan = planIn(await readPlan(folder));
    const bare = { ...folder, files: folder.files.filter(({ path }) => path !== 'history.ndjson') };
    expect(withoutLines(plan)).toEqual(withoutLines(planIn(await readPlan(bare))));
    expect(plan.projects[0]?.name).toBe('=Nieuw');
  });

  it('comes back in with every entry, every record and its id, and nothing to change', async () => {
    const { records, entries } = await lived();
    const read = await readTakeOut(takeOut(records, entries, 'nml-o'), IMPORT);
    expect(read).toMatchObject({ ok: true, edits: [], notices: [] });
    expect(read.ok && read.entries).toEqual(entries);
    expect(read.ok && compare(read.records, records)).toEqual([]);
  });

  it('gives what was changed in its tables since', async () => {
    const { records, entries } = await lived();
    const folder = withFile(takeOut(records, entries, 'nml-o'), 'projects.csv', (words) =>
      words.replace("'=Nieuw", 'Elders veranderd'),
    );
    expect(await readTakeOut(folder, IMPORT)).toMatchObject({
      ok: true,
      edits: [{ kind: 'set', table: 'projects', field: 'name', before: '=Nieuw', after: 'Elders veranderd' }],
    });
  });

  it('without a history is a plan to load', async () => {
    const given = exampleFolder('gezond-dorp');
    const read = await readTakeOut(given, IMPORT);
    expect(read).toMatchObject({ ok: true, entries: [], records: new Map() });
    expect(read.ok && read.edits.every(({ kind }) => kind === 'add')).toBe(true);
  });

  it.each<[string, (words: string) => string, number]>([
    ['cut off in the middle of a line', (words) => words.slice(0, -200), 3],
    ['without its first entry', (words) => words.slice(words.indexOf('\n') + 1), 2],
    ['with a line that is no entry', (words) => `[]\n${words}`, 1],
    ['with an entry that changes nothing known', (words) => words.replace('"kind":"set"', '"kind":"sit"'), 3],
    ['with a position that is none', (words) => words.replace('"position":"a0"', '"position":"?"'), 1],
  ])('is refused %s, and says on which line', async (_, change, line) => {
    const { records, entries } = await lived();
    const read = await readTakeOut(
      withFile(takeOut(records, entries, 'x'), 'history.ndjson', change),
      IMPORT,
    );
    expect(read).toMatchObject({ ok: false, errors: [{ file: 'history.ndjson', row: line }] });
  });
});

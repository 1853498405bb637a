import { contentOf } from '@kapstok/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { planWorkbook, readPlan, readTakeOut, takeOut } from '../index.ts';
import type { PlanFiles } from '../read-result.ts';
import { planIn } from '../testing/given-files.ts';
import {
  afterEdits,
  editsOf,
  exampleFolder,
  ids,
  loaded,
  throughRecords,
  withoutLines,
} from '../testing/records.ts';

const TABLES = [
  'baselines',
  'budget-parts',
  'cost-key-shares',
  'cost-keys',
  'follow-up-actions',
  'gate-conditions',
  'gate-passings',
  'gates',
  'grants',
  'indicator-definitions',
  'instalments',
  'judgements',
  'learning-log',
  'measurement-rounds',
  'recalibrations',
  'reference-figures',
  'round-steps',
  'targets',
];
const words = ({ files }: PlanFiles): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

let given: PlanFiles;
beforeAll(() => {
  given = exampleFolder('gezond-dorp');
});

describe('what is measured, steered and accounted for', () => {
  it('is the same as records, and as the folder that is written of those, to the letter', async () => {
    const { was, is, written } = await throughRecords(given);
    expect(is).toEqual(was);
    const [before, after] = [words(given), words(written)];
    const files = TABLES.map((name) => `${name}.csv`);
    expect(files.map((file) => after.get(file))).toEqual(files.map((file) => before.get(file)));
  });

  it('is the same in a workbook', async () => {
    const plan = planIn(await readPlan(given));
    const bytes = await planWorkbook(plan);
    const again = planIn(await readPlan({ title: plan.title, files: [{ path: 'plan.xlsx', bytes }] }));
    expect(withoutLines(again)).toEqual(withoutLines(plan));
  });

  it('is found again by its keys when a folder comes in that says other things', async () => {
    const records = await loaded(given);
    const files = given.files.map(({ path, bytes }) => {
      const text = new TextDecoder().decode(bytes);
      const changed = text.replace('150..200', '140..200').replace('Kleindorp,,0.5', 'Kleindorp,,n.t.b.');
      return { path, bytes: new TextEncoder().encode(changed) };
    });
    const edits = await editsOf(records, { ...given, files });
    expect(
      edits.map((edit) => (edit.kind === 'set' ? [edit.table, edit.field, edit.after] : [edit.kind])),
    ).toEqual([
      ['cost-key-shares', 'share', 'n.t.b.'],
      ['targets', 'target', '140..200'],
    ]);
  });

  it('is taken out with its history, and comes back as it was', async () => {
    const load = await editsOf(new Map(), given);
    const records = afterEdits(new Map(), load);
    const entry = {
      seq: '1',
      id: 'entry-1',
      at: '2026-01-01T09:00:00.000Z',
      account: 'rekening-1',
      role: 'coordinator',
      reason: '',
      kind: 'load',
      edits: load,
      more: {},
    };
    const read = await readTakeOut(takeOut(records, [entry], given.title), { newId: ids('nieuw-') });
    expect(read).toMatchObject({ ok: true, edits: [], notices: [] });
    expect(read.ok && contentOf(read.records)).toEqual(contentOf(records));
  });
});

describe('the plan that is shipped', () => {
  it('states what the funder may ask back, and of one party its share; of the others nothing is known', async () => {
    const plan = planIn(await readPlan(exampleFolder('nml-o')));
    const [grant] = plan.grants;
    expect(grant).toMatchObject({
      amount: { kind: 'point', value: 2_868_300 },
      obligation: 'result',
      costKey: 'SPUK',
    });
    const known = plan.costKeyShares.filter(({ share }) => share.kind !== 'unknown');
    expect(known).toMatchObject([{ municipality: 'Venray', share: { kind: 'point', value: 0.08 } }]);
    expect(plan.costKeyShares.map(({ municipality }) => municipality)).toEqual(
      plan.municipalities.map(({ name }) => name),
    );
    expect(
      plan.costKeyShares.filter(({ share }) => share.kind === 'unknown' && share.reason === 'toBeDetermined'),
    ).toHaveLength(13);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { type Edit, inverse } from './edit.ts';
import { cellOf, type PlanRecord, type PlanRecords } from './record.ts';
import { settle } from './settle.ts';

const PROJECT: PlanRecord = {
  id: 'a',
  table: 'projects',
  position: 'a1',
  cells: { code: '1.1', name: 'Slimme zorg' },
};

function records(...all: readonly PlanRecord[]): PlanRecords {
  return new Map(all.map((record) => [record.id, record]));
}

function set(field: string, before: string, after: string): Edit {
  return { kind: 'set', id: 'a', table: 'projects', field, before, after };
}

/** What stands after edits; the test fails on a conflict. */
function after(from: PlanRecords, edits: readonly Edit[]): PlanRecords {
  const settled = settle(from, edits);
  if (!settled.ok) throw new Error(`conflict: ${JSON.stringify(settled.conflicts)}`);
  return settled.records;
}

describe('edits', () => {
  it('change a cell that stands as it was seen, and say what changed', () => {
    const settled = settle(records(PROJECT), [set('name', 'Slimme zorg', 'Slimmer')]);
    expect(settled).toMatchObject({ ok: true, edits: [{ field: 'name', after: 'Slimmer' }] });
  });

  it('on different fields of one record go together, whoever made them first', () => {
    const name = set('name', 'Slimme zorg', 'Slimmer');
    const pillar = set('pillar', '', 'P1');
    const [one, two] = [
      after(after(records(PROJECT), [name]), [pillar]),
      after(after(records(PROJECT), [pillar]), [name]),
    ];
    expect(one).toEqual(two);
    expect(one.get('a')?.cells).toEqual({ code: '1.1', name: 'Slimmer', pillar: 'P1' });
  });

  it('on one field made on the same words: the second gets what stands there now, and nothing is written', () => {
    const first = after(records(PROJECT), [set('name', 'Slimme zorg', 'Slimmer')]);
    const second = settle(first, [set('code', '1.1', '1.2'), set('name', 'Slimme zorg', 'Slim')]);
    expect(second).toMatchObject({
      ok: false,
      conflicts: [{ edit: { field: 'name', after: 'Slim' }, now: { cells: { name: 'Slimmer' } } }],
    });
  });

  it('that are so already change nothing: sent twice they are made once', () => {
    const edit = set('name', 'Slimme zorg', 'Slimmer');
    const settled = settle(after(records(PROJECT), [edit]), [edit]);
    expect(settled).toMatchObject({ ok: true, edits: [] });
  });

  it('on a record that is gone, or was removed by another while it changed, are a conflict', () => {
    expect(settle(records(), [set('name', 'Slimme zorg', 'Slim')]).ok).toBe(false);
    const changed = after(records(PROJECT), [set('name', 'Slimme zorg', 'Slimmer')]);
    expect(settle(changed, [{ kind: 'remove', record: PROJECT }]).ok).toBe(false);
  });

  it('take a cell of any name, also one that objects have of their own', () => {
    for (const field of ['__proto__', 'constructor', 'toString']) {
      expect(cellOf(PROJECT, field)).toBe('');
      const changed = after(records(PROJECT), [set(field, '', 'x')]);
      expect(cellOf(changed.get('a') ?? PROJECT, field)).toBe('x');
      expect(after(changed, inverse([set(field, '', 'x')])).get('a')).toEqual(PROJECT);
    }
  });
});

const word = fc.constantFrom('', 'x', 'y', '1.234,56', 'n.t.b.');
const cells = fc
  .dictionary(fc.constantFrom('code', 'name', 'pillar', '__proto__'), word, { noNullPrototype: true })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, words]) => words !== '')));
const record = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  table: fc.constantFrom('projects', 'pillars'),
  position: fc.constantFrom('a0', 'a1', 'a2'),
  cells,
});
const anyPlan = fc
  .uniqueArray(record, { selector: ({ id }) => id, maxLength: 4 })
  .map((all): PlanRecords => records(...all));

/** The same records, in whatever order they are held. */
function sorted(of: PlanRecords): readonly PlanRecord[] {
  return [...of.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('any two plans', () => {
  it('differ by edits that make the one into the other, and undone give the first again', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (from, to) => {
        const edits = compare(from, to);
        expect(sorted(after(from, edits))).toEqual(sorted(to));
        expect(sorted(after(to, inverse(edits)))).toEqual(sorted(from));
      }),
    );
  });

  it('differ by nothing from themselves', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(compare(plan, new Map(plan))).toEqual([]);
      }),
    );
  });
});

import type { Edit, PlanRecord } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { replay, unwritten } from './replay.ts';

const PROJECT: PlanRecord = {
  id: 'p',
  table: 'projects',
  position: 'a1',
  cells: { code: '1.1', pillar: 'A' },
};
const MILESTONE: PlanRecord = { id: 'm', table: 'milestones', position: 'a1', cells: { project: '1.1' } };
const ADD: readonly Edit[] = [
  { kind: 'add', record: PROJECT },
  { kind: 'add', record: MILESTONE },
];

/** A plan with one project and one milestone of it. */
function plan(): ReturnType<typeof unwritten> {
  const made = unwritten();
  replay(made, 1, ADD);
  return made;
}

function set(field: string, before: string, after: string): Edit {
  return { kind: 'set', id: 'p', table: 'projects', field, before, after };
}

describe('replaying the log', () => {
  it('brings what belongs to a project along when it goes to another pillar', () => {
    const made = plan();
    const rows = replay(made, 2, [set('pillar', 'A', 'B')]);
    expect(rows?.map(({ id, before, after }) => [id, before?.scope.pillar, after?.scope.pillar])).toEqual([
      ['p', 'A', 'B'],
      ['m', 'A', 'B'],
    ]);
    expect(made.rows.get('m')).toMatchObject({ from: 2, record: MILESTONE });
  });

  it('changes only what an entry is about', () => {
    const made = plan();
    expect(replay(made, 2, [set('name', '', 'Slimme zorg')])?.map(({ id }) => id)).toEqual(['p']);
    expect(made.rows.get('m')?.from).toBe(1);
  });

  it('tells a row that ends from one that begins', () => {
    const rows = replay(plan(), 2, [{ kind: 'remove', record: MILESTONE }]);
    expect(rows).toMatchObject([{ id: 'm', before: { record: MILESTONE }, after: undefined }]);
  });

  it('makes no row of edits that come out where they began', () => {
    const there = set('name', '', 'Slimme zorg');
    const back = set('name', 'Slimme zorg', '');
    expect(replay(plan(), 2, [there, back])).toEqual([]);
  });

  it('refuses edits that do not fit on what stands there, and changes nothing', () => {
    const made = plan();
    expect(replay(made, 2, [set('name', 'Anders', 'Slimme zorg')])).toBeUndefined();
    expect(made.rows.get('p')?.record).toBe(PROJECT);
  });
});

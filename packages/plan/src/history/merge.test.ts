import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { contentOf, type PlanContent, replacedBy, type TableContent } from './content.ts';
import type { Edit } from './edit.ts';
import { merge } from './merge.ts';
import type { Positions } from './place-rows.ts';
import type { PlanRecord, PlanRecords } from './record.ts';

/** Positions of six digits, spread evenly between two others. */
const positions: Positions = (after, before, count) => {
  const [low, high] = [Number(after ?? '0'), Number(before ?? '999999')];
  return Array.from({ length: count }, (_, index) => {
    const at = low + ((high - low) * (index + 1)) / (count + 1);
    return String(Math.floor(at)).padStart(6, '0');
  });
};

function merging(): Parameters<typeof merge>[2] {
  let last = 0;
  const newId = () => {
    last += 1;
    return `id${last}`;
  };
  return { newId, positions };
}

function table(name: string, ...rows: TableContent['rows']): TableContent {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name,
    decimal: '.',
    columns: names.map((column) => ({ name: column, head: column, title: '' })),
    rows,
  };
}

function plan(...tables: readonly TableContent[]): PlanContent {
  return { title: 'Plan', tables };
}

function editsBetween(current: PlanRecords, content: PlanContent): readonly Edit[] {
  const newId = () => 'new';
  return compare(current, merge(current, content, { newId, positions }));
}

const A = { code: 'A', name: 'Een' };
const B = { code: 'B', name: 'Twee' };

describe('records made of tables', () => {
  it('are those tables again', () => {
    const content = plan(table('risks', { code: 'R', what: 'x' }), table('pillars', A, B), table('bodies'));
    expect(contentOf(merge(new Map(), content, merging()))).toMatchObject(content);
  });

  it('stay themselves by the key of their table, whatever order the rows come in', () => {
    const first = merge(new Map(), plan(table('pillars', A, B)), merging());
    const kinds = editsBetween(first, plan(table('pillars', { ...B, name: 'Tweede' }, A))).map((edit) =>
      edit.kind === 'set' ? `${edit.field}: ${edit.after}` : edit.kind,
    );
    expect(kinds.toSorted()).toEqual(['move', 'name: Tweede']);
  });

  it('keep the words that are asked for', () => {
    const first = merge(new Map(), plan(table('pillars', A)), merging());
    const kept = merge(first, plan(table('pillars', { code: 'A', name: 'EEN' })), {
      ...merging(),
      keepWords: (_, before) => before,
    });
    expect(compare(first, kept)).toEqual([]);
  });
});

describe('tables of records', () => {
  const bare: PlanRecord = {
    id: 'x',
    table: 'kpis',
    position: 'a',
    cells: { t2026: '5', wens: 'ja', code: 'K' },
  };

  it('have the columns that only cells speak of, known ones first', () => {
    const [kpis] = contentOf(new Map([['x', bare]])).tables;
    expect(kpis?.columns.map(({ name }) => name)).toEqual(['code', 't2026', 'wens']);
  });

  it('are told of only once something about them changes', () => {
    const records = new Map([['x', bare]]);
    const content = { ...contentOf(records), title: '' };
    const told = editsBetween(records, content).map((edit) => edit.kind === 'add' && edit.record.table);
    expect(told).toEqual(['description']);
  });
});

describe('a plan that another takes the place of', () => {
  const [risks, pillars] = [table('risks', { code: 'R' }), table('pillars', A)];

  it('keeps the order of the tables that both have', () => {
    const next = replacedBy(plan(risks, pillars), plan(table('bodies'), pillars, risks), false);
    expect(next.tables.map(({ name }) => name)).toEqual(['risks', 'pillars', 'bodies']);
  });

  it('keeps tables the other does not have only when that is asked, and its title where the other has none', () => {
    const other = { title: '', tables: [table('pillars', B)] };
    expect(replacedBy(plan(risks, pillars), other, false)).toEqual({ title: 'Plan', tables: other.tables });
    expect(replacedBy(plan(risks, pillars), { ...other, title: 'Ander' }, true)).toEqual(
      plan(risks, ...other.tables),
    );
  });
});

import type { RecordDto, RecordList } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { overlapEdits } from './overlap-edits.ts';
import {
  begunWith,
  readOverlap,
  type SuggestedOverlap,
  type TypedOverlap,
  unitOf,
  unitsIn,
} from './typed-overlap.ts';

const line = (project: string): SuggestedOverlap['lines'][number] => ({
  project,
  line: 'beds',
  label: { nl: 'Ligdagen', en: 'Beds' },
  gross: { id: '', label: { nl: '', en: '' }, unit: 'EUR', value: { kind: 'unknown' } },
});
const SUGGESTED: SuggestedOverlap = {
  id: 'O1',
  name: 'Ligdagen',
  joins: false,
  lines: [line('A'), line('B'), line('C')],
};
const list = (table: string, rows: readonly RecordDto['cells'][]): RecordList => ({
  seq: 1,
  tables: [],
  columns: [],
  next: null,
  records: rows.map((cells, at) => ({ id: `${table} ${at}`, table, position: `a${at}`, cells })),
});

function edits(
  typed: Partial<TypedOverlap>,
  suggested = SUGGESTED,
  overlaps: readonly RecordDto['cells'][] = [],
) {
  const whole = { ...begunWith(suggested), ...typed };
  const read = readOverlap(whole, suggested.joins, 'nl');
  const tables = {
    overlaps: list('overlaps', overlaps),
    assumptions: list('assumptions', [{ id: 'overlap-ligdagen' }]),
    decimals: { overlaps: ',', assumptions: '.' },
  } as const;
  return overlapEdits(suggested, whole, read, tables);
}
const cellsOf = (made: ReturnType<typeof edits>) =>
  made.map((edit) => (edit.kind === 'add' ? [edit.record.table, edit.record.cells] : edit));

describe('an overlap that is declared', () => {
  it('is one row, its share and limit as its table writes decimals', () => {
    const made = edits({ share: '37,5%', limit: '1.250.000', source: 'Onderzoek' });
    expect(cellsOf(made)).toEqual([
      [
        'overlaps',
        {
          id: 'O1',
          name: 'Ligdagen',
          population: '',
          lines: 'A/beds|B/beds|C/beds',
          overlap: '0,375',
          limit: '1250000',
          unit: 'EUR',
          source: 'Onderzoek',
        },
      ],
    ]);
  });

  it('has an assumption about its share where that is a range', () => {
    const [row, assumption] = cellsOf(edits({ isRange: true, low: '20', likely: '40', high: '60' }));
    expect(row).toMatchObject(['overlaps', { overlap: '0,4' }]);
    expect(assumption).toMatchObject([
      'assumptions',
      {
        id: 'overlap-ligdagen-2',
        on: 'overlaps:O1:overlap',
        shape: 'triangular',
        low: '0.2',
        likely: '0.4',
        high: '0.6',
      },
    ]);
  });

  it('takes another code when somebody else took the one that was free', () => {
    expect(cellsOf(edits({ share: '50' }, SUGGESTED, [{ id: 'O1' }]))).toMatchObject([
      ['overlaps', { id: 'ligdagen' }],
    ]);
  });

  it('gets a code from its name where nobody suggested it, with the lines that were chosen', () => {
    const begun = begunWith({ ...SUGGESTED, id: '' });
    expect(begun.lines).toEqual([]);
    const made = edits(
      { name: 'Zelfde mensen', lines: ['A/beds', 'C/beds'], share: '50' },
      { ...SUGGESTED, id: '' },
    );
    expect(cellsOf(made)).toMatchObject([
      ['overlaps', { id: 'zelfde-mensen', name: 'Zelfde mensen', lines: 'A/beds|C/beds', overlap: '0,5' }],
    ]);
  });

  it('adds lines to an overlap that the plan has, and leaves the rest of it', () => {
    const made = edits({}, { ...SUGGESTED, joins: true }, [{ id: 'O1', lines: 'A/beds|B/beds' }]);
    expect(made).toMatchObject([
      { kind: 'set', field: 'lines', before: 'A/beds|B/beds', after: 'A/beds|B/beds|C/beds' },
    ]);
  });
});

describe('what is typed of an overlap', () => {
  const missesOf = (typed: Partial<TypedOverlap>) =>
    readOverlap({ ...begunWith(SUGGESTED), share: '40', ...typed }, false, 'nl').misses;

  it('can be kept once it has a name, lines of two projects and a share', () => {
    expect(missesOf({})).toEqual([]);
    expect(missesOf({ share: '0' })).toEqual([]);
    expect(missesOf({ name: ' ', lines: ['A/beds'], share: '' })).toEqual(['name', 'lines', 'share']);
    expect(missesOf({ share: '101' })).toEqual(['share']);
  });

  it('is a range only from low to high', () => {
    expect(missesOf({ isRange: true, low: '60', likely: '40', high: '20' })).toEqual(['range']);
    expect(missesOf({ isRange: true, low: '20', likely: '70', high: '60' })).toEqual(['range']);
    expect(missesOf({ isRange: true, low: '20', likely: '40' })).toEqual(['range']);
  });

  it('has a limit with a unit, or none', () => {
    expect(missesOf({ limit: 'veel' })).toEqual(['limit']);
    expect(missesOf({ limit: '-1' })).toEqual(['limit']);
    expect(missesOf({ limit: '100', unit: '' })).toEqual(['unit']);
  });
});

describe('the unit of a limit', () => {
  const staff = { ...line('D'), gross: { ...line('D').gross, unit: 'person' } };
  const mixed = { ...SUGGESTED, lines: [line('A'), staff] };

  it('is that of a chosen line, or residents where a target population limits them', () => {
    expect(unitsIn(SUGGESTED, ['A/beds', 'B/beds'])).toEqual(['EUR', 'resident']);
    expect(unitsIn(mixed, ['A/beds', 'D/beds'])).toEqual(['EUR', 'person', 'resident']);
    // Nobody is brought in by a resident: persons limit persons.
    expect(unitsIn(mixed, ['D/beds'])).toEqual(['person']);
  });

  it('stays residents while the chosen lines can be limited so', () => {
    expect(unitOf(mixed, ['A/beds'], 'resident')).toEqual({ unit: 'resident' });
    expect(unitOf(mixed, ['D/beds'], 'resident')).toEqual({ unit: 'person' });
  });

  it('is written as it was chosen', () => {
    expect(cellsOf(edits({ share: '40', limit: '1.250', unit: 'resident' }))).toMatchObject([
      ['overlaps', { limit: '1250', unit: 'resident' }],
    ]);
  });
});

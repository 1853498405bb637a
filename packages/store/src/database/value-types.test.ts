import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';

onEachDatabase(({ database }) => {
  const value = async (written: string): Promise<unknown> => {
    const query = sql.raw<{ value: unknown }>(`select ${written} as value`);
    const { rows } = await acting(database(), {}, (transaction) => query.execute(transaction));
    return rows[0]?.value;
  };

  it.each([
    ['a bigint that no JavaScript number holds', `9007199254740993::bigint`, '9007199254740993'],
    ['a small bigint', `1::bigint`, '1'],
    ['a numeric with its zeros', `1.50::numeric`, '1.50'],
    ['a date, in no time zone', `date '2026-03-29'`, '2026-03-29'],
    ['a moment without a zone', `timestamp '2026-03-29 02:30:00'`, '2026-03-29 02:30:00'],
    ['an interval', `interval '1 day 02:00'`, '1 day 02:00:00'],
    [
      'a moment, to the millisecond',
      `timestamptz '2026-03-29 03:30:00.125+02'`,
      new Date('2026-03-29T01:30:00.125Z'),
    ],
    ['bytes', `'\\x00ff'::bytea`, Uint8Array.of(0, 255)],
    ['json', `'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
    ['an integer', `2147483647::integer`, 2_147_483_647],
    ['a truth', `true`, true],
    ['nothing', `null::bigint`, null],
    ['bigints', `array[9007199254740993, null]::bigint[]`, ['9007199254740993', null]],
    ['numerics', `array[1.50, 2]::numeric[]`, ['1.50', '2']],
    ['dates', `array[date '2026-03-29']`, ['2026-03-29']],
    ['no dates', `array[]::date[]`, []],
    ['words', `array['a,b', 'c "d"', null]::text[]`, ['a,b', 'c "d"', null]],
    ['a uuid', `'00000000-0000-4000-8000-00000000000A'::uuid`, '00000000-0000-4000-8000-00000000000a'],
    ['a range of dates', `daterange('2026-01-01', '2026-02-01')`, '[2026-01-01,2026-02-01)'],
  ])('reads %s', async (_, written, expected) => {
    expect(await value(written)).toEqual(expected);
  });

  it('sends values as it reads them', async () => {
    const moment = new Date('2026-03-29T01:30:00.125Z');
    const bytes = Uint8Array.of(0, 255);
    const query = sql`
      select ${'9007199254740993'}::bigint as number, ${'1.50'}::numeric as exact, ${'2026-03-29'}::date as day,
        ${moment}::timestamptz as moment, ${bytes}::bytea as bytes, ${JSON.stringify({ a: '1' })}::jsonb as cells,
        ${['x', 'y']}::text[] as words, ${null}::uuid as nobody`;
    const { rows } = await acting(database(), {}, (transaction) => query.execute(transaction));
    expect(rows).toEqual([
      {
        number: '9007199254740993',
        exact: '1.50',
        day: '2026-03-29',
        moment,
        bytes,
        cells: { a: '1' },
        words: ['x', 'y'],
        nobody: null,
      },
    ]);
  });
});

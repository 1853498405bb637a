import type pg from 'pg';
import { pastPage } from '../../history/past-page.ts';
import { deedsAt, readPast } from '../../history/read-history.ts';
import { recordTurns } from '../../history/record-past.ts';
import type { Reader, Writer } from '../../log/writer.ts';
import { readBasis } from '../../plans/read-basis.ts';
import { edit } from '../../records/edit.ts';
import { listRecords, readRecord } from '../../records/list-records.ts';
import { compareMoments, recordsAsOf } from '../../records/read-records.ts';
import type { Chance } from '../chance.ts';
import { recordIdOf } from './big-region.ts';

/** A region that is asked about. */
export interface Place {
  readonly region: string;
  readonly plan: string;
  readonly records: number;
}

/** What a question is held against: as many rows, by an index, of a table without rights or history. */
export type Plain = 'the whole plan' | 'a table' | 'one record' | '100 entries';

/** Something that is asked of the store. */
export interface Question {
  readonly name: string;
  readonly plain: Plain;
  /** How often people at work ask it, beside the others; 0 when it is measured by itself only. */
  readonly share: number;
  /** Within how many milliseconds 95 in 100 have their answer. */
  readonly bound: number;
  readonly ask: (reader: Reader, place: Place, chance: Chance) => Promise<unknown>;
}

/** The last day of two years of work is the end of 2025. */
const YEAR_AGO = new Date('2025-01-01T00:00:00Z');
const A_WHILE_AGO = new Date('2025-03-01T00:00:00Z');
const MONTH_AGO = new Date('2025-12-01T00:00:00Z');
const SOON = 100;

const anyRecord = ({ records }: Place, chance: Chance): string => recordIdOf(chance.below(records));

/** What the screens of the product ask of the store, and what they ask rarely. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'which state of the plan is read',
    plain: 'one record',
    share: 30,
    bound: SOON,
    ask: (reader, { plan }) => readBasis(reader, plan, 'first'),
  },
  {
    name: 'the records of a table',
    plain: 'a table',
    share: 10,
    bound: SOON,
    ask: (reader, { plan }) => listRecords(reader, plan, { seq: undefined, table: 'milestones' }),
  },
  {
    name: 'the records of a project',
    plain: '100 entries',
    share: 15,
    bound: SOON,
    ask: (reader, { plan }, chance) => {
      const project = chance.below(200);
      return listRecords(reader, plan, { seq: undefined, project: `${1 + (project % 5)}.${project}` });
    },
  },
  {
    name: 'one record',
    plain: 'one record',
    share: 15,
    bound: SOON,
    ask: (reader, place, chance) => readRecord(reader, place.plan, anyRecord(place, chance)),
  },
  {
    name: 'the history of a record, with who and why',
    plain: '100 entries',
    share: 15,
    bound: SOON,
    ask: async (reader, place, chance) => {
      const turns = await recordTurns(reader, place.plan, anyRecord(place, chance), { limit: 50 });
      return await deedsAt(
        reader,
        turns.map(({ seq }) => seq),
      );
    },
  },
  {
    name: 'a page of the log',
    plain: '100 entries',
    share: 5,
    bound: SOON,
    ask: (reader) => readPast(reader, { limit: 100, edits: 3 }),
  },
  {
    name: 'a page of the history of the plan, a year ago',
    plain: '100 entries',
    share: 5,
    bound: SOON,
    ask: (reader, { plan }) => readPast(reader, { plan, to: YEAR_AGO, limit: 100, edits: 3 }),
  },
  {
    name: 'a word in the log that stands nowhere',
    plain: '100 entries',
    share: 0,
    bound: SOON,
    ask: (reader) => pastPage(reader, { words: 'nergens', limit: 100, edits: 3 }),
  },
  {
    name: 'the whole plan as it is now',
    plain: 'the whole plan',
    share: 3,
    bound: SOON,
    ask: (reader, { plan }) => recordsAsOf(reader, plan, 'now'),
  },
  {
    name: 'the whole plan as of a year ago',
    plain: 'the whole plan',
    share: 1,
    bound: 300,
    ask: (reader, { plan }) => recordsAsOf(reader, plan, { at: YEAR_AGO }),
  },
  {
    name: 'the whole plan as of a month ago',
    plain: 'the whole plan',
    share: 1,
    bound: 300,
    ask: (reader, { plan }) => recordsAsOf(reader, plan, { at: MONTH_AGO }),
  },
  {
    name: 'a year ago compared with now',
    plain: 'the whole plan',
    share: 1,
    bound: 500,
    ask: (reader, { plan }) => compareMoments(reader, plan, { at: YEAR_AGO }, 'now'),
  },
  {
    name: 'two months of a year ago compared',
    plain: 'the whole plan',
    share: 0,
    bound: 500,
    ask: (reader, { plan }) => compareMoments(reader, plan, { at: YEAR_AGO }, { at: A_WHILE_AGO }),
  },
];

/** Somebody gives a record another name. */
export async function editSome(writer: Writer, place: Place, chance: Chance, id: string): Promise<void> {
  const record = (await readRecord(writer, place.plan, anyRecord(place, chance)))?.record;
  if (record === undefined) throw new Error('a record of the plan is not there');
  const before = record.cells.name ?? '';
  const after = `Zo genoemd in ${id}`;
  const set = { kind: 'set', id: record.id, table: record.table, field: 'name', before, after } as const;
  await edit(writer, { id, plan: place.plan, reason: 'omdat', edits: [set] });
}

/** Copies of what is kept of a region, without rights or history. */
export async function makePlain(client: pg.Client, { region }: Place): Promise<void> {
  await client.query(`
    create table plain as select record_id, table_name, position, cells from kapstok.record_state
    where to_seq is null and region_id = '${region}';
    alter table plain add primary key (record_id);
    create index on plain (table_name);
    create table plain_entry as select seq, at, account_id, reason, body from kapstok.entry
    where region_id = '${region}' order by seq desc limit 100000;
    alter table plain_entry add primary key (seq)`);
  await client.query('vacuum analyze plain');
  await client.query('vacuum analyze plain_entry');
}

/** Asks those copies. */
export const PLAIN: Readonly<Record<Plain, (client: pg.Client) => Promise<unknown>>> = {
  'the whole plan': (client) =>
    client.query("select * from plain where record_id > '00000000-0000-0000-0000-000000000000'"),
  'a table': (client) => client.query("select * from plain where table_name = 'milestones'"),
  'one record': (client) => client.query('select * from plain where record_id = $1', [recordIdOf(777)]),
  '100 entries': (client) => client.query('select * from plain_entry order by seq desc limit 100'),
};

import { describe, expect, it } from 'vitest';
import { endProblems, FIRST_LINK, type Head, type Link, type LogProblem, nextLink } from './chain.ts';
import type { Entry } from './entry.ts';
import { hashInTurns, hashOf } from './entry-hash.ts';

/** A log of five entries, each about something else. */
function log(): readonly Entry[] {
  const entries: Entry[] = [];
  for (let seq = 1; seq <= 5; seq += 1) {
    const entry = {
      region: 'r',
      seq,
      id: `id-${seq}`,
      at: `2026-01-0${seq}T00:00:00.000000Z`,
      account: 'a',
      role: 'coordinator',
      kind: 'change',
      plan: 'p',
      reason: 'beter',
      body: { edits: [String(seq)] },
      beforeHash: entries.at(-1)?.hash ?? FIRST_LINK.hash,
    };
    entries.push({ ...entry, hash: hashOf(entry) });
  }
  return entries;
}

it('an entry that tells of much is hashed in turns, to the same', async () => {
  const [entry] = log();
  if (entry === undefined) throw new Error('no entry');
  const edits = Array.from({ length: 40_000 }, (_, n) => ({ kind: 'add', cells: { name: `Rij "${n}"`, n } }));
  const much = { ...entry, plan: undefined, body: { edits, asked: 'x' } };
  let turns = 0;
  let waiting = true;
  const other = (): void => {
    turns += 1;
    if (waiting) setImmediate(other);
  };
  setImmediate(other);
  expect(await hashInTurns(much)).toBe(hashOf(much));
  waiting = false;
  expect(turns).toBeGreaterThan(1);
});

const WHOLE = log();
const HEAD: Head = { seq: 5, hash: WHOLE[4]?.hash ?? '' };

function problemsOf(entries: readonly Entry[]): readonly LogProblem[] {
  const problems: LogProblem[] = [];
  let link: Link = FIRST_LINK;
  for (const entry of entries) {
    const next = nextLink(link, entry);
    problems.push(...next.problems);
    link = next.link;
  }
  return [...problems, ...endProblems(link, HEAD)];
}

/** The log with one entry told otherwise. */
function with3(change: Partial<Entry>): readonly Entry[] {
  return WHOLE.map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry));
}

describe('a log', () => {
  it('as it was written has nothing wrong', () => {
    expect(problemsOf(WHOLE)).toEqual([]);
  });

  it.each<[string, Partial<Entry>]>([
    ['who', { account: 'b' }],
    ['in which role', { role: 'controller' }],
    ['when', { at: '2026-01-03T00:00:00.000001Z' }],
    ['why', { reason: 'slechter' }],
    ['what', { body: { edits: ['4'] } }],
    ['a word made a number', { body: { edits: [3] } }],
    ['of which plan', { plan: undefined }],
    ['which', { id: 'id-9' }],
  ])('tells that an entry was changed: %s', (_, change) => {
    expect(problemsOf(with3(change))).toEqual([{ kind: 'changed', seq: 3 }]);
  });

  it('tells that an entry was changed and its hash made anew', () => {
    const [third] = with3({ account: 'b' }).filter(({ seq }) => seq === 3);
    const forged = third === undefined ? '' : hashOf(third);
    expect(problemsOf(with3({ account: 'b', hash: forged }))).toEqual([{ kind: 'changed', seq: 3 }]);
  });

  it('tells which entries are missing', () => {
    const left = WHOLE.filter(({ seq }) => seq !== 2 && seq !== 3);
    expect(problemsOf(left)).toEqual([{ kind: 'missing', from: 2, to: 3 }]);
  });

  it('tells that the first is missing', () => {
    expect(problemsOf(WHOLE.slice(1))).toEqual([{ kind: 'missing', from: 1, to: 1 }]);
  });

  it('tells which entries changed places', () => {
    const places = new Map([
      [3, 4],
      [4, 3],
    ]);
    const moved = WHOLE.map((entry) => ({ ...entry, seq: places.get(entry.seq) ?? entry.seq }));
    expect(problemsOf(moved.toSorted((a, b) => a.seq - b.seq))).toEqual([
      { kind: 'moved', seq: 3 },
      { kind: 'moved', seq: 4 },
    ]);
  });

  it('tells what was cut off, also when all was', () => {
    expect(problemsOf(WHOLE.slice(0, 3))).toEqual([{ kind: 'cut-off', from: 4, to: 5 }]);
    expect(problemsOf([])).toEqual([{ kind: 'cut-off', from: 1, to: 5 }]);
  });

  it('tells that another log stands in its place, held against an end that was noted', () => {
    const [first] = WHOLE;
    const other = first === undefined ? [] : [{ ...first, region: 'q' }];
    expect(problemsOf(other.map((entry) => ({ ...entry, hash: hashOf(entry) })))).toContainEqual({
      kind: 'cut-off',
      from: 2,
      to: 5,
    });
  });
});

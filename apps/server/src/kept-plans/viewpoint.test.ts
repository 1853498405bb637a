import type { Basis, VersionStanding } from '@kapstok/store';
import { expect, it } from 'vitest';
import { versionBefore } from './viewpoint.ts';

const DAY = '2026-10-0';

function version(name: string, state: VersionStanding['state'], day: number): VersionStanding {
  const base = { plan: 'p', seq: day, held: true, body: undefined, date: undefined, document: undefined };
  const at = `${DAY}${day}`;
  return { ...base, id: name, name, state, at, madeAt: at, changesSince: 0 };
}

function after(versions: readonly VersionStanding[], of: Partial<Basis> = {}): string | undefined {
  const basis: Basis = { kind: 'working', seq: 9, at: `${DAY}9`, version: undefined, ...of };
  return versionBefore(versions, { basis })?.name;
}

const ADOPTED = version('1.2', 'adopted', 2);

it('comes for the working version after what was adopted last, whatever was submitted since', () => {
  expect(after([version('1.3', 'submitted', 3), ADOPTED, version('1.1', 'adopted', 1)])).toBe('1.2');
  expect(after([version('1.4', 'draft', 4), version('1.3', 'frozen', 3), ADOPTED])).toBe('1.2');
});

it('comes for the working version after what was submitted or frozen last where nothing was adopted, and after no draft', () => {
  expect(
    after([version('0.3', 'draft', 3), version('0.2', 'frozen', 2), version('0.1', 'submitted', 1)]),
  ).toBe('0.2');
  expect(after([version('0.1', 'draft', 1)])).toBeUndefined();
});

it('comes for a version and an earlier moment after what was adopted before them', () => {
  const versions = [version('1.3', 'submitted', 3), ADOPTED, version('1.1', 'adopted', 1)];
  expect(after(versions, { kind: 'version', version: ADOPTED })).toBe('1.1');
  expect(after(versions, { kind: 'asOf', at: `${DAY}1` })).toBe('1.1');
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder = '';
const lock = (): string => join(folder, 'kapstok.lock');
const left = (): string[] => readdirSync(folder).sort();

/** A process that had our number before us. */
const dead = { machine: hostname(), pid: process.pid, started: 'earlier', token: 'first' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapstok-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('names the process that has the folder, and leaves nothing when it lets go', () => {
  const unlock = lockFolder(folder);
  const holder: unknown = JSON.parse(readFileSync(lock(), 'utf8'));
  expect(holder).toMatchObject({ machine: hostname(), pid: process.pid });
  expect(left()).toEqual(['kapstok.lock']);
  unlock();
  expect(left()).toEqual([]);
});

it('refuses the same process too, and can be taken after letting go', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`in use by another Kapstok (process ${process.pid})`);
  unlock();
  lockFolder(folder);
  expect(existsSync(lock())).toBe(true);
});

it('takes over from a process that is gone, though another now has its number', () => {
  writeFileSync(lock(), JSON.stringify(dead));
  lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow('in use by another Kapstok');
  expect(left()).toEqual(['kapstok.lock']);
});

it('takes over from one that died while it took over', () => {
  writeFileSync(lock(), JSON.stringify(dead));
  writeFileSync(`${lock()}.after-first`, JSON.stringify({ ...dead, token: 'second' }));
  lockFolder(folder);
  expect(left()).toEqual(['kapstok.lock']);
});

it('waits for nobody who is taking over: it is refused', () => {
  const unlock = lockFolder(folder);
  writeFileSync(`${lock()}.after-first`, readFileSync(lock()));
  writeFileSync(lock(), JSON.stringify(dead));
  expect(() => lockFolder(folder)).toThrow('in use by another Kapstok');
  unlock();
  expect(left()).toEqual(['kapstok.lock', 'kapstok.lock.after-first']);
});

it('does not take over from another machine, which it can not ask', () => {
  writeFileSync(lock(), JSON.stringify({ machine: 'elders', pid: 1, started: '', token: 'a' }));
  expect(() => lockFolder(folder)).toThrow('in use by Kapstok on computer elders (process 1)');
});

it.each(['', '{', 'null', '{"pid": 1}'])('takes over a lock that a loss of power left as "%s"', (written) => {
  writeFileSync(lock(), written);
  lockFolder(folder)();
  expect(left()).toEqual([]);
});

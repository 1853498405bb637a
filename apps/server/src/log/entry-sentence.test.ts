import type { Edit } from '@kapstok/plan';
import type { PastEntry } from '@kapstok/store';
import { describe, expect, it } from 'vitest';
import { entrySentence, type Names, partKey, partToldIn } from './entry-sentence.ts';

const PLAN = 'plan';
const WITHIN = { kind: 'project', plan: PLAN, code: '1.1' };
const NAMES: Names = {
  accounts: new Map([['a', 'Wie']]),
  parts: new Map([[partKey(WITHIN), 'Beweegmaatje']]),
};

function entry(
  kind: string,
  tells: object,
  edits: readonly Edit[] = [],
  editCount = edits.length,
): PastEntry {
  const base = {
    seq: 1,
    id: 'i',
    at: '',
    account: 'a',
    role: 'coordinator',
    plan: PLAN,
    reason: '',
    hash: '',
  };
  return { ...base, kind, tells, edits, editCount, undoes: undefined, undoneBy: undefined };
}

function say(...given: Parameters<typeof entry>): string {
  return entrySentence(entry(...given), NAMES).nl;
}

function set(table: string): Edit {
  return { kind: 'set', id: 'r', table, field: 'name', before: 'a', after: 'b' };
}

describe('a sentence of the log', () => {
  it('says of what a role was given, ended, offered and taken', () => {
    const told = { account: 'a', role: 'projectLeader', within: WITHIN };
    expect(say('assignment', { ...told, what: 'given' })).toBe(
      'Rol gegeven: projectleider van 1.1 Beweegmaatje, aan Wie',
    );
    for (const what of ['ended', 'invited', 'uninvited', 'taken'])
      expect(say('assignment', { ...told, what })).toContain('van 1.1 Beweegmaatje');
    expect(partToldIn(entry('assignment', told))).toEqual(WITHIN);
  });

  it('keeps what somebody called something by itself where it is read from right to left', () => {
    const name = '\u05d0\u05d1 1';
    const kept = `\u2068${name}\u2069`;
    expect(say('version', { version: { name, state: 'submitted' } })).toBe(`Versie ${kept} ingediend`);
    expect(say('key', { what: 'made', name })).toBe(`Sleutel gemaakt: ${kept}`);
    const accounts = new Map([['a', name]]);
    const told = { what: 'given', account: 'a', role: 'coordinator', within: { kind: 'region' } };
    expect(entrySentence(entry('assignment', told), { ...NAMES, accounts }).nl).toBe(
      `Rol gegeven: programmacoördinatie, aan ${kept}`,
    );
  });

  it('says who was signed out everywhere', () => {
    expect(say('assignment', { what: 'signedOut', account: 'a' })).toBe('Overal afgemeld: Wie');
  });

  it('says of what the role of a key is, by its code where the name is not known', () => {
    const told = { what: 'made', name: 'koppeling', role: 'projectLeader' };
    const within = { ...WITHIN, code: '9.9' };
    expect(say('key', { ...told, within })).toBe(
      'Sleutel gemaakt: koppeling, met de rol projectleider van 9.9',
    );
  });

  it('names no part where a role is of the whole region', () => {
    const told = { what: 'given', account: 'a', role: 'coordinator', within: { kind: 'region' } };
    expect(say('assignment', told)).toBe('Rol gegeven: programmacoördinatie, aan Wie');
  });

  it('names the tables that were changed', () => {
    expect(say('change', {}, [set('budget-lines')])).toBe('Begrotingsposten: één wijziging');
    expect(say('change', {}, [set('budget-lines'), set('milestones')])).toBe(
      'Begrotingsposten en mijlpalen: 2 wijzigingen',
    );
    expect(say('undo', {}, [set('milestones')])).toBe('Ongedaan gemaakt in mijlpalen: één wijziging');
  });

  it('says that there may be others where not all of them are told', () => {
    expect(say('change', {}, [set('budget-lines')], 400)).toBe('Begrotingsposten en andere: 400 wijzigingen');
  });
});

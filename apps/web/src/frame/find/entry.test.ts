import { describe, expect, it } from 'vitest';
import { type Entry, found } from './entry.ts';

const entry = (kind: Entry['kind'], goal: string, words: string, aside = ''): Entry => ({
  id: `${kind} ${goal}`,
  kind,
  named: '',
  words,
  aside,
  goal,
});

const ENTRIES = [
  entry('finding', '12', '12. De reeks van 1.1 klopt niet', '1.1'),
  entry('project', '1.1', '1.1 Mentale gezondheid', 'Gezond vooruit'),
  entry('project', '5.10', '5.10 Coöperatie in de wijk', 'Dichtbij'),
  entry('project', '5.1', '5.1 Wijkteams', 'Dichtbij'),
];

describe('finding something in a plan', () => {
  it('puts the project whose code is the question first', () => {
    expect(found(ENTRIES, '1.1').map((hit) => hit.id)).toEqual(['project 1.1', 'finding 12']);
    expect(found(ENTRIES, '5.1')[0]?.goal).toBe('5.1');
  });

  it('needs every word, in any order, without accents', () => {
    expect(found(ENTRIES, 'wijk cooperatie').map((hit) => hit.goal)).toEqual(['5.10']);
    expect(found(ENTRIES, 'dichtbij wijkteams').map((hit) => hit.goal)).toEqual(['5.1']);
    expect(found(ENTRIES, 'niets hiervan')).toEqual([]);
  });

  it('offers the projects before anything is asked', () => {
    expect(found(ENTRIES, '').every((hit) => hit.kind === 'project')).toBe(true);
  });
});

import type { FiguresVerified } from '@kapstok/server';
import { expect, it } from 'vitest';
import { againstText, type VerifiedHere, verifiedReport } from './kept-report.ts';

const NOTHING = { backup: undefined, notedAt: undefined };
const NOTHING_WRONG: VerifiedHere = {
  content: [],
  digest: 'ab12',
  schema: 1,
  gone: [],
  heldAgainst: NOTHING,
  rights: [],
  guards: [],
  accounts: [],
  regions: [],
};

function report(regions: number): string {
  const one = { id: 'i', code: 'noord', title: 'Noord', entries: 1, problems: [], more: false };
  return verifiedReport({ ...NOTHING_WRONG, regions: Array.from({ length: regions }, () => one) }, 'nl');
}

it('counts one as one', () => {
  expect(report(1)).toContain('1 regio, 1 regel in het logboek');
  expect(report(2)).toContain("2 regio's, 2 regels in het logboek");
});

it('tells of a right that nobody gave, and does not call that sound', () => {
  const rights = [{ right: 'public edit * region', found: true }];
  const told = verifiedReport({ ...NOTHING_WRONG, rights }, 'nl');
  expect(told).toContain('Er klopt iets niet');
  expect(told).toContain(
    'De tabel met rechten is anders dan die van deze Kapstok: er staat "public edit * region"',
  );
});

it('tells of a guard that is gone, one that is there and one that is another, and does not call that sound', () => {
  const guards = [
    { kind: 'policy', name: 'entry.reader', found: undefined, expected: 'r' },
    { kind: 'grant', name: 'delete on table entry to kapstok_app', found: 'granted', expected: undefined },
    { kind: 'relation', name: 'entry', found: 'row security f', expected: 'row security t' },
  ] as const;
  const told = verifiedReport({ ...NOTHING_WRONG, guards }, 'nl');
  expect(told).toContain('Er klopt iets niet');
  expect(told).toContain(': de policy entry.reader staat er niet, en was wel verwacht.\n');
  expect(told).toContain(
    ': het recht delete on table entry to kapstok_app staat er, en was niet verwacht.\n',
  );
  expect(told).toContain(': de tabel entry: er staat “row security f”, verwacht was “row security t”.\n');
  expect(verifiedReport({ ...NOTHING_WRONG, guards }, 'en')).toContain(
    ': the table entry: there is “row security f”, expected was “row security t”.\n',
  );
});

it('tells where a long definition begins to differ', () => {
  const long = (word: string): string => `${'x '.repeat(200)}${word}${' y'.repeat(200)}`;
  const guards = [{ kind: 'function', name: 'may()', found: long('true'), expected: long('false') }] as const;
  expect(verifiedReport({ ...NOTHING_WRONG, guards }, 'en')).toMatch(
    /there is “…(x )+true( y)+…”, expected was “…(x )+false( y)+…”\./,
  );
});

it('tells of an account that is another than in the backup, and does not call that sound', () => {
  const accounts = [{ id: 'a1', found: 'https://a x', expected: 'https://a y' }];
  const told = verifiedReport({ ...NOTHING_WRONG, accounts }, 'nl');
  expect(told).toContain('Er klopt iets niet');
  expect(told).toContain(
    'Account a1 is een ander dan in de reservekopie: er staat “https://a x”, verwacht was “https://a y”.',
  );
});

it('tells of figures that are kept and do not follow, and of those that were not looked at', () => {
  const told = (figures: FiguresVerified) => verifiedReport({ ...NOTHING_WRONG, figures }, 'nl');
  const one = told({ computed: 2, passed: 1, problems: [{ region: 'noord', plan: 'p', version: '1.0' }] });
  expect(one).toContain('Er klopt iets niet');
  expect(one).toContain('2 opnieuw berekend en vergeleken; 1 van een andere Kapstok');
  expect(one).toContain(
    'Regio noord: van versie 1.0 van plan p worden andere cijfers bewaard dan eruit volgen.',
  );
  expect(told({ computed: 1, passed: 0, problems: [] })).toMatch(/^Alles klopt.* vergeleken\.\n$/s);
  expect(told({ computed: 0, passed: 0, problems: [] })).not.toContain('Bewaarde cijfers');
});

it('says with what ends of before the logs were compared, and what stays unseen without any', () => {
  const notedAt = '2026-01-01T00:00:00.000Z';
  expect(againstText({ heldAgainst: NOTHING }).nl).toContain('blijft zo ongezien');
  const [noted, accounts, never] = againstText({ heldAgainst: { ...NOTHING, notedAt } }).nl.split('\n');
  expect(noted).toBe(
    `Waar ieder logboek eindigde is vergeleken met wat bij eigen kopieën is genoteerd tot ${notedAt}.`,
  );
  expect(accounts).toContain('is nergens mee vergeleken');
  expect(never).toContain('wat is geweigerd');
  const [both, held] = againstText({ heldAgainst: { backup: 'k.backup', notedAt } }).en.split('\n');
  expect(both).toBe(
    `Where each log ended was compared with the backup k.backup and what was noted at own backups until ${notedAt}.`,
  );
  expect(held).toBe('Who each account is at the provider was compared with that backup.');
});

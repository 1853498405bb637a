import type { FiguresVerified } from '@kapstok/server';
import { expect, it } from 'vitest';
import { againstText, verifiedReport } from './kept-report.ts';

const NOTHING = { backup: undefined, notedAt: undefined };

function report(regions: number): string {
  const one = { id: 'i', code: 'noord', title: 'Noord', entries: 1, problems: [], more: false };
  const kept = { content: [], digest: 'ab12', schema: 1, heldAgainst: NOTHING };
  return verifiedReport(
    { ...kept, gone: [], rights: [], regions: Array.from({ length: regions }, () => one) },
    'nl',
  );
}

it('counts one as one', () => {
  expect(report(1)).toContain('1 regio, 1 regel in het logboek');
  expect(report(2)).toContain("2 regio's, 2 regels in het logboek");
});

it('tells of a right that nobody gave, and does not call that sound', () => {
  const rights = [{ right: 'public edit * region', found: true }];
  const told = verifiedReport(
    { content: [], digest: 'ab12', schema: 1, gone: [], heldAgainst: NOTHING, rights, regions: [] },
    'nl',
  );
  expect(told).toContain('Er klopt iets niet');
  expect(told).toContain(
    'De tabel met rechten is anders dan die van deze Kapstok: er staat "public edit * region"',
  );
});

it('tells of figures that are kept and do not follow, and of those that were not looked at', () => {
  const kept = {
    content: [],
    digest: 'ab12',
    schema: 1,
    gone: [],
    heldAgainst: NOTHING,
    rights: [],
    regions: [],
  };
  const told = (figures: FiguresVerified) => verifiedReport({ ...kept, figures }, 'nl');
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
  expect(againstText({ heldAgainst: { ...NOTHING, notedAt } }).nl).toBe(
    `Waar ieder logboek eindigde is vergeleken met wat bij eigen kopieën is genoteerd tot ${notedAt}.`,
  );
  expect(againstText({ heldAgainst: { backup: 'k.backup', notedAt } }).en).toBe(
    `Where each log ended was compared with the backup k.backup and what was noted at own backups until ${notedAt}.`,
  );
});

import { expect, it } from 'vitest';
import { savedName } from './saved-name.ts';

it.each([
  [{ what: 'Termijnen van toekenningen' }, 'termijnen-van-toekenningen.csv'],
  [{ what: 'Go/no-go', mark: 'versie-1.2' }, 'go-no-go-versie-1.2.csv'],
  [{ what: 'Scenario’s' }, 'scenarios.csv'],
  [{ what: 'Bestand voor de jaarrekening (SiSa)' }, 'bestand-voor-de-jaarrekening-sisa.csv'],
  [
    { what: 'kwartaalrapportage', about: '2026Q2', mark: 'werkversie' },
    'kwartaalrapportage-2026Q2-werkversie.csv',
  ],
  [{ what: 'gemeente', about: 'Súdwest-Fryslân' }, 'gemeente-Sudwest-Fryslan.csv'],
  // Nothing of it leaves the folder or the header that it stands in.
  [{ what: 'project', about: '../../"a";\r\nb' }, 'project-a-b.csv'],
])('calls a file of %j what it is', (saved, name) => {
  expect(savedName(saved, 'csv')).toBe(name);
});

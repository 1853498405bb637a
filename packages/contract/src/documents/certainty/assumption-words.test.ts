import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { assumptionWords } from './assumption-words.ts';

function words(row: SimpleRow, unit: string): string {
  const plan = planOf({ assumptions: [{ id: 'a', on: 'parameters:x:value', unit, ...row }] });
  const [read] = plan.assumptions;
  return read === undefined ? '' : assumptionWords(read, unit).nl;
}

describe('an assumption in words', () => {
  it.each<[SimpleRow, string, string]>([
    [
      { shape: 'range', meaning: 'interval80', low: 5, high: 50 },
      'persons',
      '5 tot 50 personen; in 8 van de 10 gevallen ertussen',
    ],
    [
      { shape: 'range', low: 5, high: 50 },
      'persons',
      '5 tot 50 personen; wat dit betekent, is nog niet gezegd',
    ],
    [
      { shape: 'range', meaning: 'two_groups', low: 0.5, high: 1.25, relative: 'yes' },
      '',
      '0,5 tot 1,25 keer wat er staat; twee groepen',
    ],
    [{ shape: 'range', meaning: 'bounds', low: 0.2, high: 0.4 }, '1', '20,0% tot 40,0%; nooit erbuiten'],
    [
      { shape: 'percentage', meaning: 'bounds', percent: '20%' },
      '',
      '20% meer of minder dan wat er staat; nooit erbuiten',
    ],
    [
      { shape: 'percentage', meaning: 'interval80', percent: 0.125 },
      '',
      '12,5% meer of minder dan wat er staat; in 8 van de 10 gevallen ertussen',
    ],
    [
      { shape: 'triangular', low: 10, likely: 12, high: 20 },
      'EUR/hour',
      '10 tot 20 euro per uur; waarschijnlijk 12 euro per uur; drie punten als driehoek',
    ],
    [
      { shape: 'pert', low: 0.4, likely: 1, high: 1.2, relative: 'yes' },
      '',
      '0,4 tot 1,2 keer wat er staat; waarschijnlijk 1 keer wat er staat; drie punten met ronde top',
    ],
    [
      { shape: 'lognormal', low: 1000, high: 3000 },
      'EUR',
      '€ 1.000 tot € 3.000; scheef met uitschieters naar boven',
    ],
    [{ shape: 'normal', low: 8, high: 12 }, 'FTE', '8 tot 12 fte; gelijk naar beide kanten'],
    [{ shape: 'beta', a: 2, b: 5.5 }, '1', '0,0% tot 100,0%; a 2, b 5,5; bètaverdeling'],
    [{ shape: 'point', likely: 7 }, 'FTE', '7 fte; één getal'],
    [{ shape: 'point' }, 'FTE', 'wat er staat; één getal'],
    [
      { shape: 'normal', low: 'n.t.b.', high: 12 },
      'FTE',
      'nog te bepalen (n.t.b.); gelijk naar beide kanten',
    ],
  ])('%j in %s is "%s"', (row, unit, expected) => {
    expect(words(row, unit)).toBe(expected);
  });
});

import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { withMoment } from './figure-moment.ts';

const LABEL = text('cijfer', 'figure');
const MOMENTS = {
  window: { from: 2024, to: 2027 },
  structuralYear: 2028,
  choices: [
    {
      id: 'recruits',
      label: text('Blijven zij?', 'Do they stay?'),
      about: text('', ''),
      base: { id: 'asStated', label: text('Nee', 'No') },
      alternatives: [{ id: 'cumulative', label: text('Ja', 'Yes') }],
    },
  ],
};

describe('the label of a figure', () => {
  it.each([
    ['1.1/careCost.window.npv', 'cijfer (2024 t/m 2027)'],
    ['1.1/fte.structural', 'cijfer (2028)'],
    ['plan/shortage.shareClosed', 'cijfer (2028)'],
    ['plan/choices.recruits.cumulative.fte', 'cijfer (2028; Blijven zij? Ja)'],
    ['plan/choices.combination.recruits=cumulative.fte', 'cijfer (2028; Blijven zij? Ja)'],
    ['plan/shortage.fte', 'cijfer'],
    ['plan/investment.byYear.2026', 'cijfer'],
    [undefined, 'cijfer'],
  ])('of %s names the years and choices it stands for', (id, label) => {
    expect(withMoment(LABEL, id, MOMENTS).nl).toBe(label);
  });

  it('names no year that the plan does not have', () => {
    const nothing = { window: undefined, structuralYear: undefined, choices: [] };
    expect(withMoment(LABEL, 'plan/fte.structural', nothing)).toEqual(LABEL);
  });
});

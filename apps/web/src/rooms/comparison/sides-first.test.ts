import { describe, expect, it } from 'vitest';
import { sidesFirst } from './sides-first.ts';

const MOMENT = '2026-10-01T12:00:00Z';
const ASKED = {
  held: ['second', 'first'],
  shown: undefined,
  chosen: undefined,
  mayReadWorking: true,
};

describe('what is compared before one chooses', () => {
  it('is the latest version with what the frame shows', () => {
    expect(sidesFirst(ASKED)).toEqual({ from: 'second', to: 'now' });
    expect(sidesFirst({ ...ASKED, shown: MOMENT })).toEqual({ from: 'second', to: MOMENT });
    expect(sidesFirst({ ...ASKED, shown: 'second' })).toEqual({ from: 'first', to: 'second' });
    expect(sidesFirst({ ...ASKED, shown: 'first' })).toEqual({ from: 'second', to: 'first' });
  });

  it('is what the address names, whatever the frame shows', () => {
    expect(sidesFirst({ ...ASKED, shown: MOMENT, chosen: 'now' })).toEqual({ from: 'second', to: 'now' });
  });

  it('is a moment with now where no version was held yet, and nothing while that is asked', () => {
    expect(sidesFirst({ ...ASKED, held: [], shown: MOMENT })).toEqual({ from: MOMENT, to: 'now' });
    expect(sidesFirst({ ...ASKED, held: undefined, shown: MOMENT })).toEqual({ from: '', to: MOMENT });
    expect(sidesFirst({ ...ASKED, held: [] })).toEqual({ from: '', to: 'now' });
  });

  it('is two versions for who reads those only', () => {
    expect(sidesFirst({ ...ASKED, mayReadWorking: false })).toEqual({ from: 'first', to: 'second' });
  });
});

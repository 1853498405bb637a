import { describe, expect, it } from 'vitest';
import { MEASUREMENT_STATES, type MeasurementState } from './measurement.ts';
import { afterStep, MEASUREMENT_STEPS, type MeasurementStep, type StepGround } from './measurement-step.ts';

const ground = (more: Partial<StepGround> = {}): StepGround => ({
  isOwnFigure: false,
  wantsFourEyes: true,
  isClosed: false,
  reason: 'De noemer klopt niet',
  ...more,
});
const dutch = (state: MeasurementState, step: MeasurementStep, more: Partial<StepGround> = {}): string => {
  const after = afterStep(state, step, ground(more));
  return typeof after === 'string' ? after : after.nl;
};

/** Every step that leads somewhere, from where, and to where. */
const LEADS: Readonly<Record<string, MeasurementState>> = {
  'draft submit': 'submitted',
  'returned submit': 'submitted',
  'submitted withdraw': 'draft',
  'submitted return': 'returned',
  'approved return': 'returned',
  'submitted approve': 'approved',
  'approved reopen': 'draft',
};

describe('a step with a measurement', () => {
  it.each(MEASUREMENT_STATES.flatMap((state) => MEASUREMENT_STEPS.map((step) => ({ state, step }))))(
    '$step, of one that is $state, leads where the table says, or says why not',
    ({ state, step }) => {
      const to = LEADS[`${state} ${step}`];
      expect(dutch(state, step)).toMatch(to ?? /^Een cijfer met de stand “.+” kunt u niet .+\.$/);
    },
  );

  it('is not approved by who handed it in, where the region wants four eyes', () => {
    expect(dutch('submitted', 'approve', { isOwnFigure: true })).toContain('iemand anders');
    expect(dutch('submitted', 'approve', { isOwnFigure: true, wantsFourEyes: false })).toBe('approved');
  });

  it('opens a closed period only by reopening', () => {
    expect(dutch('submitted', 'approve', { isClosed: true })).toContain('afgesloten');
    expect(dutch('approved', 'return', { isClosed: true })).toContain('afgesloten');
    expect(dutch('approved', 'reopen', { isClosed: true })).toBe('draft');
  });

  it.each(['return', 'reopen'] as const)('%s asks why', (step) => {
    expect(dutch('approved', step, { reason: ' ' })).toContain('Zeg waarom');
  });
});

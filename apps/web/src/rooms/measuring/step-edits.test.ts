import type { RecordDto, RoundStepDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { missingInStep, ROUND_STEPS, stepEdits, stepName, stepsOpen, typedStep } from './step-edits.ts';

const step: RoundStepDto = {
  step: 'remind',
  role: 'programmacoördinatie',
  planned: '2026-07-20',
  date: null,
  doneOn: null,
  shift: null,
  overdue: false,
  reason: '',
  recorded: null,
};
const row: RecordDto = {
  id: 'a',
  table: ROUND_STEPS,
  position: 'a0',
  cells: { round: 'R1', step: 'remind', role: 'programmacoördinatie', planned: '2026-07-20' },
};

describe('a step of a round', () => {
  it('is one that most rounds have, or one of the plan’s own', () => {
    expect(stepsOpen([{ ...step, step: 'uitje' }, step]).slice(-2)).toEqual(['decide', 'uitje']);
    expect([stepName('remind').nl, stepName('uitje').nl]).toEqual(['herinneren', 'uitje']);
  });

  it('is kept as a new row where the round has none', () => {
    const typed = { ...typedStep('open', [step]), doneOn: '2026-07-01', reason: 'Begonnen' };
    expect(stepEdits('R1', typed, [row])).toMatchObject([
      { kind: 'add', record: { cells: { round: 'R1', step: 'open', done_on: '2026-07-01' } } },
    ]);
  });

  it('changes only what is another, and keeps why it was shifted', () => {
    const typed = { ...typedStep('remind', [step]), doneOn: '2026-07-22', reason: ' Vakantie ' };
    expect(stepEdits('R1', typed, [row])).toEqual([
      { kind: 'set', id: 'a', table: ROUND_STEPS, field: 'done_on', before: '', after: '2026-07-22' },
      { kind: 'set', id: 'a', table: ROUND_STEPS, field: 'reason', before: '', after: 'Vakantie' },
    ]);
    const onTime = { ...typed, doneOn: '2026-07-20' };
    expect(stepEdits('R1', onTime, [row]).map((edit) => 'field' in edit && edit.field)).toEqual(['done_on']);
  });

  it('needs a day and a reason', () => {
    expect(missingInStep(typedStep('open', []))).toEqual(['planned', 'reason']);
    expect(missingInStep({ ...typedStep('', []), doneOn: '2026-07-01', reason: 'x' })).toEqual(['step']);
  });
});

import { planOf } from '@kapstok/plan';
import { expect, it } from 'vitest';
import type { RoundStepDto } from '../../schemas/round.ts';
import { measuredRounds } from './measured-round.ts';
import { roundDocument, type StepRecorded } from './round-document.ts';

/** The steps of a round in which reminding was planned for the 10th, looked at on the 20th. */
function steps(...recorded: readonly StepRecorded[]): readonly RoundStepDto[] {
  const plan = planOf({
    'measurement-rounds': [{ code: 'R', period: '2026Q2' }],
    'round-steps': [{ round: 'R', step: 'remind', role: 'bureau', planned: '2026-07-10' }],
  });
  const [round] = measuredRounds({ plan, closed: new Set(), today: '2026-07-20' });
  if (round === undefined) throw new Error('no round');
  const none = { corrected: [], reports: [], reminders: [] };
  return roundDocument(round, [], { ...none, recorded, may: { validate: true, close: true } }).steps;
}

const done = (step: StepRecorded['step'], at: string): StepRecorded => {
  return { step, at, role: { nl: 'coördinatie', en: 'coordination' }, by: null };
};

it('is late with a step that was planned and not done', () => {
  expect(steps()).toMatchObject([
    { step: 'remind', doneOn: null, shift: null, overdue: true, recorded: null },
  ]);
});

it('has done the step that the log tells of, so many days later than planned', () => {
  const [remind] = steps(done('remind', '2026-07-13T09:00:00.000000Z'));
  expect(remind).toMatchObject({ role: 'bureau', shift: 3, overdue: false });
  expect(remind?.recorded?.at).toBe('2026-07-13T09:00:00.000000Z');
});

it('counts the day on the clock here: late in the evening is the day after in UTC', () => {
  // Half past one in the night of the 14th in Amsterdam.
  expect(steps(done('remind', '2026-07-13T23:30:00.000000Z'))[0]?.shift).toBe(4);
});

it('has a step that was done though nobody planned it, with who did it', () => {
  expect(steps(done('close', '2026-07-16T09:00:00.000000Z'))[1]).toEqual({
    step: 'close',
    role: '',
    planned: null,
    date: null,
    doneOn: null,
    shift: null,
    overdue: false,
    reason: '',
    recorded: {
      at: '2026-07-16T09:00:00.000000Z',
      role: { nl: 'coördinatie', en: 'coordination' },
      by: null,
    },
  });
});

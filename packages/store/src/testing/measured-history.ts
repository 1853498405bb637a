import { acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import type { Writer } from '../log/writer.ts';
import { closeRound, reopenRound } from '../measurements/closings.ts';
import { keepEvidence } from '../measurements/evidence.ts';
import { figuresOf } from '../measurements/figures-of.ts';
import { handIn } from '../measurements/hand-in.ts';
import { keepReminder } from '../measurements/reminders.ts';
import { keepSentReport } from '../measurements/sent-reports.ts';
import { stepFigures } from '../measurements/step-figures.ts';
import { giveRealised, type RealisedGiven } from '../realisations/give-realised.ts';
import { realisedOf } from '../realisations/realised-rows.ts';
import { clockFrom } from './log-world.ts';
import { figure } from './measuring-world.ts';
import { idOf } from './rights-world.ts';

/** Who coordinates which region, and the plan in which is measured. */
export interface MeasuredPlan {
  readonly region: string;
  readonly plan: string;
  readonly account: string;
}

const PERIOD = '2026Q1';
const given = [
  figure({ indicator: 'K1', reporter: 'A', period: PERIOD }, 12.5, { remark: 'geteld' }),
  figure({ indicator: 'K1', reporter: 'B', period: PERIOD }, 0),
  figure({ indicator: 'K2', reporter: 'A', period: PERIOD }, { kind: 'share', numerator: 3, denominator: 7 }),
  figure({ indicator: 'K2', reporter: 'B', period: PERIOD }, { kind: 'too_few' }),
  figure({ indicator: 'K4', reporter: 'B', period: PERIOD }, 5),
  figure({ indicator: 'K4', reporter: 'A', period: PERIOD }, 2, { about: ['A', 'C'] }),
  figure({ indicator: 'K3', reporter: '', period: PERIOD }, 4, { state: 'draft' }),
];

const SPENT: readonly RealisedGiven[] = [
  {
    line: 'B1',
    grant: 'S',
    period: PERIOD,
    kind: 'spend',
    reporter: 'A',
    amount: 100.25,
    state: 'submitted',
    remark: '',
  },
  {
    line: 'B1',
    grant: '',
    period: PERIOD,
    kind: 'hours',
    reporter: 'A',
    amount: 36,
    state: 'submitted',
    remark: 'eigen mensen',
  },
  {
    line: 'B2',
    grant: 'S',
    period: PERIOD,
    kind: 'spend',
    reporter: 'B',
    amount: 0,
    state: 'draft',
    remark: '',
  },
];

/**
 * Lets a quarter be measured in a plan: figures that are handed in, given back, approved and corrected late; a round that is
 * closed and opened again; what was spent; a file of evidence, a report that was sent and reminders.
 */
export async function measureQuarter(
  database: Database,
  { region, plan, account }: MeasuredPlan,
): Promise<void> {
  const now = clockFrom('2026-04-01T09:00:00.000Z');
  let made = 0;
  const id = (): string => {
    made += 1;
    return idOf(8_100_000 + made);
  };
  const work = (todo: (writer: Writer) => Promise<unknown>): Promise<unknown> =>
    acting(database, { region, account, role: 'coordinator' }, (trx) =>
      todo({ trx, region, account, role: 'coordinator', now }),
    );
  const step = (which: 'return' | 'approve' | 'reopen', indicators: readonly string[]): Promise<unknown> =>
    work(async (writer) => {
      const figures = (await figuresOf(writer, { plan, indicators })).map(({ seq, indicator, reporter }) => ({
        indicator,
        reporter,
        period: PERIOD,
        seen: seq,
      }));
      const steps = { id: id(), plan, step: which, reason: 'waarom', wantsFourEyes: false, figures };
      return await stepFigures(writer, steps);
    });
  const round = { plan, round: 'R1', reason: 'einde kwartaal' };
  const bytes = new TextEncoder().encode('de telling');
  const file = { plan, reporter: 'A', name: 'telling.csv', type: 'text/csv', bytes };
  const report = { kind: 'quarterly', name: 'Kwartaal 1', period: PERIOD, seq: 1, digest: 'ab' };
  await work((writer) => handIn(writer, { id: id(), plan, reason: '', figures: given }));
  await work((writer) => keepEvidence(writer, { ...file, id: id() }));
  const wantsFourEyes = false;
  await work((writer) => giveRealised(writer, { id: id(), plan, reason: '', amounts: SPENT, wantsFourEyes }));
  const approved = SPENT.slice(0, 1).map((one) => ({ ...one, amount: 120.5, state: 'approved' }) as const);
  await work(async (writer) => {
    const seenUntil = Math.max(...(await realisedOf(writer, { plan })).map(({ seq }) => seq));
    const correction = { id: id(), plan, reason: 'nagezien', amounts: approved, wantsFourEyes, seenUntil };
    return await giveRealised(writer, correction);
  });
  await step('approve', ['K1', 'K4']);
  await step('return', ['K2']);
  await work((writer) => closeRound(writer, { ...round, id: id(), periods: [PERIOD, '2026-03'] }));
  await work((writer) =>
    keepSentReport(writer, { ...report, id: id(), plan, madeAt: new Date('2026-04-02T09:00:00Z') }),
  );
  await work((writer) => keepReminder(writer, { id: id(), plan, round: 'R1', reporter: 'B' }));
  await work((writer) => keepReminder(writer, { id: id(), plan, round: 'R1', reporter: '' }));
  await step('reopen', ['K1']);
  await work((writer) => reopenRound(writer, { ...round, id: id() }));
  await work((writer) => closeRound(writer, { ...round, id: id(), periods: [PERIOD] }));
}

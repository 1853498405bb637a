import { MEASUREMENT_STATES } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import { type Attempter, allows, among, readsFigure, readsRealised, readsSum } from './attempter.ts';
import type { Attempt } from './attempts.ts';
import { PLANS } from './canaries.ts';
import type { Chance } from './chance.ts';
import { entry } from './entry.ts';
import { CANARY_FIGURES, type CanaryFigure, OPEN, REPORTERS } from './measuring-canaries.ts';

/** The right to hand something in. */
type Giving = 'report' | 'reportRealised';

function inOwn({ actor }: Attempter, { region }: Pick<CanaryFigure, 'region'>): boolean {
  return actor.region === region;
}

/** Something to try with figures. */
export function figureAttemptBy(chance: Chance, by: Attempter): Attempt {
  const make = chance.oneOf([
    readFigures,
    readFigures,
    giveFigure,
    giveFigure,
    endFigure,
    endFigure,
    closeRoundOf,
    readRealised,
    giveRealised,
    endRealised,
    readReminders,
    remind,
  ]);
  return make(chance, by);
}

/** Reads figures, or what they come to. */
function readFigures(chance: Chance, by: Attempter): Attempt {
  const one = among(chance, CANARY_FIGURES);
  const [holds, filter] = chance.oneOf([
    [(): boolean => true, sql`true`],
    [(other: CanaryFigure): boolean => other.plan === one.plan, sql`plan_id = ${one.plan}::uuid`],
    [(other: CanaryFigure): boolean => other.canary === one.canary, sql`indicator = ${one.canary}`],
  ]);
  const asked = CANARY_FIGURES.filter(holds);
  if (chance.below(2) === 0) {
    const rows = asked.filter((figure) => readsFigure(by, figure)).length;
    return {
      what: 'read figures',
      rows,
      run: (trx) => sql`select * from kapstok.measurement where ${filter}`.execute(trx),
    };
  }
  return {
    what: 'read sums',
    rows: asked.filter((figure) => readsSum(by, figure)).length,
    run: (trx) =>
      sql`select distinct plan_id, indicator from kapstok.measured_sum where ${filter}`.execute(trx),
  };
}

/** Gives a figure in some state, of an organisation or the region. */
function giveFigure(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const reporter = chance.oneOf(REPORTERS);
  const state = chance.oneOf(MEASUREMENT_STATES);
  const [kind, told] = chance.oneOf([
    ['measured', true],
    ['measured', true],
    ['measured', true],
    ['refusal', false],
  ]);
  const action = state === 'draft' || state === 'submitted' ? 'report' : 'validate';
  const may = told && inOwn(by, { region }) && allows(by, action, { region, plan, organisation: reporter });
  return {
    what: 'give a figure',
    rows: may ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, kind);
      return await sql`
        insert into kapstok.measurement (
          region_id, plan_id, from_seq, indicator, period, reporter, definition, about, kind, value, state, remark,
          because, question, evidence, account_id
        )
        values (${region}::uuid, ${plan}::uuid, ${seq}::bigint, 'K', ${OPEN}, ${reporter}, 1, array[${reporter}::text],
          'value', 1, ${state}, '', '', '', '{}', kapstok.account())
        returning 1`.execute(trx);
    },
  };
}

/** Whether what stands may be ended: by who gives it until it was approved, and by who judges it once it was handed in. */
function mayEnd(by: Attempter, figure: (typeof CANARY_FIGURES)[number], give: Giving): boolean {
  const { region, plan, reporter: organisation, state } = figure;
  const where = { region, plan, organisation };
  return (
    (state !== 'approved' && allows(by, give, where)) ||
    ((state === 'submitted' || state === 'approved') && allows(by, 'validate', where))
  );
}

/** Ends a figure that stands. */
function endFigure(chance: Chance, by: Attempter): Attempt {
  const figure = among(chance, CANARY_FIGURES);
  const { region, plan } = figure;
  const may = mayEnd(by, figure, 'report');
  return {
    what: 'end a figure',
    rows: may && inOwn(by, figure) ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, 'measured');
      return await sql`
        update kapstok.measurement set to_seq = ${seq}::bigint
        where to_seq is null and indicator = ${figure.canary} returning 1`.execute(trx);
    },
  };
}

/** Reads what was realised. */
function readRealised(chance: Chance, by: Attempter): Attempt {
  const one = among(chance, CANARY_FIGURES);
  const isOne = chance.below(2) === 0;
  const asked = CANARY_FIGURES.filter(({ plan, canary }) =>
    isOne ? canary === one.canary : plan === one.plan,
  );
  return {
    what: 'read what was realised',
    rows: asked.filter((figure) => readsRealised(by, figure)).length,
    run: (trx) =>
      isOne
        ? sql`select * from kapstok.realisation where line = ${`${one.canary}-spent`}`.execute(trx)
        : sql`select * from kapstok.realisation where plan_id = ${one.plan}::uuid`.execute(trx),
  };
}

/** Gives what an organisation or the region spent, in some state. */
function giveRealised(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const reporter = chance.oneOf(REPORTERS);
  const state = chance.oneOf(MEASUREMENT_STATES);
  const what = chance.oneOf(['realised', 'realised', 'realised', 'handedIn']);
  const action = state === 'draft' || state === 'submitted' ? 'reportRealised' : 'validate';
  const may =
    what === 'realised' &&
    inOwn(by, { region }) &&
    allows(by, action, { region, plan, organisation: reporter });
  return {
    what: 'give what was realised',
    rows: may ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, 'measured', { what });
      return await sql`
        insert into kapstok.realisation
          (region_id, plan_id, from_seq, line, source, period, kind, reporter, amount, state, remark, account_id)
        values (${region}::uuid, ${plan}::uuid, ${seq}::bigint, 'B', '', ${OPEN}, 'spend', ${reporter}, 1, ${state}, '',
          kapstok.account())
        returning 1`.execute(trx);
    },
  };
}

/** Ends what was realised. */
function endRealised(chance: Chance, by: Attempter): Attempt {
  const figure = among(chance, CANARY_FIGURES);
  const { region, plan } = figure;
  const may = mayEnd(by, figure, 'reportRealised');
  return {
    what: 'end what was realised',
    rows: may && inOwn(by, figure) ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, 'measured', { what: 'realised' });
      return await sql`
        update kapstok.realisation set to_seq = ${seq}::bigint
        where to_seq is null and line = ${`${figure.canary}-spent`} returning 1`.execute(trx);
    },
  };
}

/** Closes a round, or opens the one that is closed. */
function closeRoundOf(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const may = inOwn(by, { region }) && allows(by, 'closeRound', { region });
  const isOpening = chance.below(2) === 0;
  return {
    what: isOpening ? 'open a round' : 'close a round',
    rows: may ? 1 : 0,
    run: async (trx) => {
      const told = isOpening
        ? { what: 'reopened', round: 'R' }
        : { what: 'closed', round: 'S', periods: [OPEN] };
      const seq = await entry(trx, region, plan, 'round', told);
      if (isOpening)
        return await sql`
          update kapstok.round_closing set to_seq = ${seq}::bigint
          where plan_id = ${plan}::uuid and to_seq is null returning 1`.execute(trx);
      return await sql`
        insert into kapstok.round_closing (region_id, plan_id, round, period, from_seq)
        values (${region}::uuid, ${plan}::uuid, 'S', ${OPEN}, ${seq}::bigint) returning 1`.execute(trx);
    },
  };
}

/** Reads who was reminded. */
function readReminders(_: Chance, by: Attempter): Attempt {
  const all = PLANS.flatMap(([region, plan]) =>
    REPORTERS.map((organisation) => ({ region, plan, organisation })),
  );
  const rows = all.filter((scope) => inOwn(by, scope) && allows(by, 'readWorking', scope)).length;
  return {
    what: 'read who was reminded',
    rows,
    run: (trx) => sql`select * from kapstok.reminder where round = 'R'`.execute(trx),
  };
}

/** Keeps that somebody was reminded, as it is told or otherwise, in one's own name or another's. */
function remind(chance: Chance, by: Attempter): Attempt {
  const [region, plan] = among(chance, PLANS);
  const reporter = chance.oneOf(REPORTERS);
  const told = chance.oneOf([reporter, reporter, 'another']);
  const isOwn = chance.below(4) > 0;
  const may = told === reporter && isOwn && inOwn(by, { region }) && allows(by, 'closeRound', { region });
  const account = isOwn ? sql`kapstok.account()` : sql`gen_random_uuid()`;
  return {
    what: 'keep a reminder',
    rows: may ? 1 : 0,
    run: async (trx) => {
      const seq = await entry(trx, region, plan, 'round', { what: 'reminded', round: 'S', reporter: told });
      return await sql`
        insert into kapstok.reminder (region_id, plan_id, id, round, reporter, account_id, reminded_at, made_seq)
        values (${region}::uuid, ${plan}::uuid, gen_random_uuid(), 'S', ${reporter}, ${account}, now(),
          ${seq}::bigint) returning 1`.execute(trx);
    },
  };
}

/** What nobody may do with figures, whatever their role. */
export const FORBIDDEN_OF_FIGURES: readonly RawBuilder<unknown>[] = [
  sql`delete from kapstok.realisation returning 1`,
  sql`update kapstok.realisation set amount = 2 returning 1`,
  sql`delete from kapstok.measurement returning 1`,
  sql`update kapstok.measurement set value = 1 returning 1`,
  sql`update kapstok.measured_sum set value = 1 returning 1`,
  sql`insert into kapstok.measured_sum select * from kapstok.measured_sum returning 1`,
  sql`delete from kapstok.round_closing returning 1`,
  sql`delete from kapstok.reminder returning 1`,
  sql`update kapstok.reminder set reporter = 'x' returning 1`,
  sql`update kapstok.sent_report set digest = '' returning 1`,
  sql`update kapstok.evidence set name = 'x' returning 1`,
];

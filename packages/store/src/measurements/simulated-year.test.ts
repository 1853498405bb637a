import type { FigureKey, KeptMeasurement, Measured } from '@kapstok/plan';
import { beforeAll, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import type { Writer } from '../log/writer.ts';
import { type Chance, chanceOf } from '../testing/chance.ts';
import { COORDINATOR, clockFrom, foundLog } from '../testing/log-world.ts';
import { answer, figure, newId } from '../testing/measuring-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import { PLAN, REGION } from '../testing/rights-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { closeRound } from './closings.ts';
import { figuresOf } from './figures-of.ts';
import { type FigureGiven, handIn } from './hand-in.ts';
import { stepFigures } from './step-figures.ts';
import { sumsOf } from './sums-of.ts';

/*
 * Years of twelve organisations and fourteen municipalities, twenty indicators and four rounds, made by chance: figures that
 * are late, wrong, missing, given back (before and after they were approved, and handed in anew or not) and corrected after their
 * round was closed, shares, and figures of two at once. What they come to
 * is kept beside it in a plain list, and added up there: no line of what is tested has a part in it.
 */

const YEARS = countOf('KAPSTOK_STORED_YEARS', 1);
const SEED = 20_261_231;
const AN_HOUR = 3_600_000;
const ORGANISATIONS = Array.from({ length: 12 }, (_, at) => `O${at}`);
const MUNICIPALITIES = Array.from({ length: 14 }, (_, at) => `M${at}`);
const INDICATORS = Array.from({ length: 20 }, (_, at) => `K${at}`);

/** What is true by now, by indicator, period and reporter. */
type Truth = Map<
  string,
  { readonly indicator: string; readonly period: string; measured: Measured; readonly isJoint: boolean }
>;

const reportersOf = (at: number): readonly string[] => (at % 2 === 0 ? ORGANISATIONS : MUNICIPALITIES);

/** Every fifth indicator is a share. */
const isShare = (indicator: string): boolean => INDICATORS.indexOf(indicator) % 5 === 3;

/** Of every fifth indicator the first of two neighbours gives one figure for both. */
function aboutFor(indicator: string, reporter: string): readonly string[] {
  const at = INDICATORS.indexOf(indicator);
  const own = reportersOf(at);
  const neighbour = own[own.indexOf(reporter) + 1];
  const isFirst = at % 5 === 4 && own.indexOf(reporter) % 2 === 0 && neighbour !== undefined;
  return isFirst ? [reporter, neighbour].toSorted((a, b) => (a < b ? -1 : 1)) : [reporter];
}

function anyFigure(chance: Chance, indicator: string): Measured {
  const kind = chance.below(10);
  if (kind === 0) return { kind: 'too_few' };
  if (kind === 1) return { kind: 'not_applicable' };
  if (isShare(indicator)) {
    const numerator = chance.below(1000);
    return { kind: 'share', numerator, denominator: numerator + 1 + chance.below(1000) };
  }
  // In thousandths, as whole numbers: what they come to is exact.
  return { kind: 'value', value: chance.below(1_000_000) / 1000 };
}

/** What approved figures come to, amounts in whole thousandths; how many they are, and how many are of two at once. */
interface Sum {
  thousandths: number;
  numerator: number;
  denominator: number;
  figures: number;
  joint: number;
}

function naive(truth: Truth): ReadonlyMap<string, string> {
  const sums = new Map<string, Sum>();
  for (const { indicator, period, measured, isJoint } of truth.values()) {
    const none: Sum = { thousandths: 0, numerator: 0, denominator: 0, figures: 0, joint: 0 };
    const sum = sums.get(`${indicator} ${period}`) ?? none;
    sums.set(`${indicator} ${period}`, sum);
    if (isJoint) sum.joint += 1;
    if (measured.kind === 'value') sum.thousandths += Math.round(measured.value * 1000);
    if (measured.kind === 'share') {
      sum.numerator += measured.numerator;
      sum.denominator += measured.denominator;
    }
    if (measured.kind === 'value' || measured.kind === 'share') sum.figures += 1;
  }
  return new Map(
    [...sums].map(([key, { thousandths, numerator, denominator, figures, joint }]) => [
      key,
      `${thousandths / 1000} ${numerator}/${denominator} ${figures} ${joint}`,
    ]),
  );
}

/** A figure that is handed in, of one or of two. */
function given(chance: Chance, key: FigureKey): FigureGiven {
  const about = aboutFor(key.indicator, key.reporter);
  return figure(key, anyFigure(chance, key.indicator), { about });
}

function keep(truth: Truth, figures: readonly FigureGiven[]): void {
  for (const { indicator, period, reporter, measured, about } of figures)
    truth.set(`${indicator} ${period} ${reporter}`, {
      indicator,
      period,
      measured,
      isJoint: about.length > 1,
    });
}

onEachDatabase(({ database, kind }) => {
  beforeAll(async () => {
    await foundLog(database());
  });

  /** How many figures were handed in anew after they were given back. */
  let givenBack = 0;
  const now = clockFrom('2026-01-01T00:00:00.000Z');
  const work = <Result>(todo: (writer: Writer) => Promise<Result>): Promise<Result> =>
    acting(database(), { region: REGION, account: COORDINATOR, role: 'coordinator' }, (trx) =>
      todo({ trx, region: REGION, account: COORDINATOR, role: 'coordinator', now }),
    );

  async function step(
    made: 'approve' | 'return' | 'reopen',
    figures: readonly KeptMeasurement[],
    period: string,
  ) {
    const seen = figures.map(({ indicator, reporter, seq }) => ({ indicator, reporter, period, seen: seq }));
    const of = { id: newId(), plan: PLAN, reason: 'gecorrigeerd', wantsFourEyes: false };
    const outcome = await work((writer) => stepFigures(writer, { ...of, step: made, figures: seen }));
    expect(outcome.kind).toBe('made');
  }

  /** Hands in a round, each reporter at once; some figures are missing, some wrong at first. */
  async function measure(chance: Chance, period: string, truth: Truth): Promise<void> {
    for (const reporter of [...ORGANISATIONS, ...MUNICIPALITIES]) {
      const asked = INDICATORS.filter((_, at) => reportersOf(at).includes(reporter) && chance.below(12) > 0);
      const figures = asked.map((indicator) => given(chance, { indicator, reporter, period }));
      await work((writer) => handIn(writer, answer(...figures)));
      keep(truth, figures);
    }
    // Some are given back before they are looked at further, some after they were approved.
    await giveBack(chance, { period, state: 'submitted' }, truth);
    await approveAll(period);
    await giveBack(chance, { period, state: 'approved' }, truth);
    await approveAll(period);
    expect(await sums()).toEqual(naive(truth));
    const closing = { id: newId(), plan: PLAN, round: period, reason: '', periods: [period] };
    expect((await work((writer) => closeRound(writer, closing))).kind).toBe('made');
  }

  const standingIn = (period: string, state: 'submitted' | 'approved' | 'returned' | 'draft') =>
    work((reader) => figuresOf(reader, { plan: PLAN, periods: [period], states: [state] }));

  async function approveAll(period: string): Promise<void> {
    const handedIn = await standingIn(period, 'submitted');
    if (handedIn.length > 0) await step('approve', handedIn, period);
  }

  /** Gives some figures back. Half of those are handed in anew, mostly otherwise; the others count no longer. */
  async function giveBack(
    chance: Chance,
    { period, state }: { readonly period: string; readonly state: 'submitted' | 'approved' },
    truth: Truth,
  ): Promise<void> {
    const doubtful = (await standingIn(period, state)).filter(() => chance.below(10) === 0);
    if (doubtful.length === 0) return;
    await step('return', doubtful, period);
    for (const { indicator, reporter } of doubtful) truth.delete(`${indicator} ${period} ${reporter}`);
    const before = new Set(doubtful.map(({ indicator, reporter }) => `${indicator} ${reporter}`));
    const again = (await standingIn(period, 'returned')).filter(
      ({ indicator, reporter }) => before.has(`${indicator} ${reporter}`) && chance.below(2) === 0,
    );
    const figures = again.map(({ indicator, reporter, seq }) => ({
      ...given(chance, { indicator, reporter, period }),
      seen: seq,
    }));
    if (figures.length === 0) return;
    expect((await work((writer) => handIn(writer, answer(...figures)))).kind).toBe('made');
    givenBack += figures.length;
    keep(truth, figures);
  }

  /** Corrects some figures of a closed round. */
  async function correct(chance: Chance, period: string, truth: Truth): Promise<void> {
    const standing = await standingIn(period, 'approved');
    const wrong = standing.filter(() => chance.below(20) === 0);
    if (wrong.length === 0) return;
    await step('reopen', wrong, period);
    const again = await standingIn(period, 'draft');
    const figures = again.map(({ indicator, reporter, seq }) => ({
      ...given(chance, { indicator, reporter, period }),
      seen: seq,
    }));
    expect((await work((writer) => handIn(writer, answer(...figures)))).kind).toMatch(/made|nothing/);
    await approveAll(period);
    keep(truth, figures);
  }

  async function sums(): Promise<ReadonlyMap<string, string>> {
    const found = await work((reader) => sumsOf(reader, { plan: PLAN, scope: 'approved' }));
    return new Map(
      found.map(({ indicator, period, value, numerator, denominator, figures, joint }) => [
        `${indicator} ${period}`,
        `${value} ${numerator}/${denominator} ${figures} ${joint}`,
      ]),
    );
  }

  it('comes to what adding up by hand does, after every round and correction, and stands as the log tells it', {
    timeout: AN_HOUR,
  }, async () => {
    const start = performance.now();
    const chance = chanceOf(SEED);
    const truth: Truth = new Map();
    for (let year = 2026; year < 2026 + YEARS; year += 1) {
      const periods = [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`);
      for (const [at, period] of periods.entries()) {
        await measure(chance, period, truth);
        expect(await sums()).toEqual(naive(truth));
        // A correction of the round before, once this one is closed too.
        await correct(chance, periods[Math.max(0, at - 1)] ?? period, truth);
        expect(await sums()).toEqual(naive(truth));
      }
    }
    expect(givenBack).toBeGreaterThan(50 * YEARS);
    const { problems } = await asOwner(database(), (trx) => verifyRegion({ trx, region: REGION }));
    expect(problems).toEqual([]);
    tellProof({
      database: kind,
      what: 'years of measuring: twelve organisations, fourteen municipalities, twenty indicators, four rounds',
      count: YEARS,
      seed: SEED,
      milliseconds: performance.now() - start,
      found: 'every total is what adding up by hand comes to',
    });
  });
});

import type { adoptionSchema } from '@kapstok/contract/schemas';
import { dayInWords, dayOnClock, text } from '@kapstok/quantity';
import { mayAll, versionStandings } from '@kapstok/store';
import type * as z from 'zod';
import { type AtPlan, reading } from '../changes/at-plan.ts';
import { Refused } from '../changes/refused.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import { problemOf } from '../problem.ts';
import { changesCounted } from './changes-counted.ts';

const SAID = wrongInput(
  'body',
  ['decidedBefore'],
  text('"true" zijn als die datum klopt', 'be "true" if that day is right'),
);

/** The day on which a version that waits for a decision was made to hold what was seen of it; undefined where none does. */
async function dayMade(at: AtPlan, version: string, seq: number): Promise<string | undefined> {
  const found = await reading(at, async (reader) => {
    if (at.standing.readOnly || !(await mayAll(reader, 'adoptVersion'))) return undefined;
    const versions = await versionStandings(reader, at.plan.id, changesCounted(at.database));
    return versions.find((one) => one.id === version && one.seq === seq && one.state === 'submitted');
  });
  const moment = found?.madeAt ?? found?.at;
  return moment === undefined ? undefined : dayOnClock(new Date(moment));
}

/**
 * Refuses a decision of a day before the version was made, unless it is said to be so: a decision may be written down later than
 * it was taken, and a slip in its day would never be mended. Who may not adopt, or saw another state, hears that of the store.
 * @throws {Refused} with both days
 */
export async function mustMeanDay(
  at: AtPlan,
  version: string,
  { date, seq, decidedBefore }: z.infer<typeof adoptionSchema>,
): Promise<void> {
  if (decidedBefore) return;
  const made = await dayMade(at, version, seq);
  if (made === undefined || date >= made) return;
  const [decided, since] = [dayInWords(date), dayInWords(made)];
  const sentence = text(
    `Het besluit is van ${decided.nl}, en deze versie is pas op ${since.nl} vastgelegd. Klopt dat, stuur het dan met "decidedBefore": true; anders met een andere datum.`,
    `The decision is of ${decided.en}, and this version was made on ${since.en} only. If that is right, send it with "decidedBefore": true; else with another date.`,
  );
  throw new Refused({ ...problemOf(422, sentence), errors: [SAID] });
}

import { isDeepStrictEqual } from 'node:util';
import { allAdoptedFigures, type Database, type FiguresKept, recordsOfFigures } from '@kapstok/store';
import { engineMark } from '../kept-plans/engine-mark.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import { viewOfRecords } from '../kept-plans/view-of-records.ts';
import { answer } from '../plan/answer.ts';
import { type Figures, figuresTold, keptSchema } from './figures-of-version.ts';

/** A version of which other figures are kept than follow from its records. */
export interface OtherFigures {
  /** Codes of the region and the plan. */
  readonly region: string;
  readonly plan: string;
  /** Name of the version. */
  readonly version: string;
}

/** What was found of the figures that are kept of adopted versions. */
export interface FiguresVerified {
  /** Of so many versions they were computed again, from their records. */
  readonly computed: number;
  /** Of so many another Kapstok computed them: those are shown to nobody, and were not looked at. */
  readonly passed: number;
  readonly problems: readonly OtherFigures[];
}

/** Computes again what is kept of adopted versions and would be shown, and compares. */
export async function verifyFigures(database: Database): Promise<FiguresVerified> {
  const [all, mark] = [await allAdoptedFigures(database), await engineMark()];
  const ours = all.filter(({ engine }) => engine === mark);
  const problems: OtherFigures[] = [];
  for (const kept of ours) {
    const { regionCode: region, plan, name: version } = kept;
    if (!(await holds(database, kept))) problems.push({ region, plan: plan.code, version });
  }
  return { computed: ours.length, passed: all.length - ours.length, problems };
}

/** Whether kept figures are those that follow. What is kept in another form is shown to nobody, and told all the same. */
async function holds(database: Database, kept: FiguresKept): Promise<boolean> {
  const read = keptSchema.safeParse(kept.figures);
  if (!read.success) return false;
  const { figures, year, why } = await figuresNow(kept, await recordsOfFigures(database, kept));
  return why === null && isDeepStrictEqual(read.data, keptSchema.parse({ figures, year }));
}

async function figuresNow(
  { regionCode, plan: { code, title }, seq: entry }: FiguresKept,
  records: string,
): Promise<Pick<Figures, 'figures' | 'year'> & { readonly why: unknown }> {
  const made = await viewOfRecords({ view: '', id: keptPlanId(regionCode, code), title, entry, records });
  if (!('view' in made)) return { figures: [], year: null, why: made };
  return await figuresTold((question) => answer(made.view, question, made.lines));
}

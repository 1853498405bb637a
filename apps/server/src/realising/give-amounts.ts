import type { NewRealisations, RealisationList, RealisedOutcomeDto } from '@kapstok/contract';
import { reportingPeriodCode } from '@kapstok/plan';
import { giveRealised, realisedOf } from '@kapstok/store';
import { type AtPlan, reading, writing } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt } from '../changes/who-may.ts';
import { knownUntil } from '../kept-plans/known-until.ts';
import type { AtState } from '../records/view-of-plan.ts';

/** What was realised of a plan in the state that is asked for, as far as whoever asks may see it. */
export async function listRealised(at: AtState): Promise<RealisationList> {
  const kept = await reading(at, async (reader) =>
    realisedOf(reader, { plan: at.plan.id, seq: await knownUntil(reader, at.basis, at.point) }),
  );
  const realisations = kept.map(({ line, grant, period, kind, reporter, amount, state, remark, seq }) => ({
    line,
    grant,
    period: reportingPeriodCode(period),
    kind,
    reporter,
    amount,
    state,
    remark,
    seq,
  }));
  return { realisations };
}

/**
 * Keeps what was realised.
 * @throws {Refused} when whoever asks may not give one of these, or the id was used before
 */
export async function giveAmounts(
  at: AtPlan,
  { id, reason, amounts }: NewRealisations,
): Promise<RealisedOutcomeDto> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const isJudged = amounts.some(({ state }) => state === 'approved' || state === 'returned');
  return await orRefused(lackingAt(at.standing, isJudged ? 'validate' : 'report'), () =>
    writing(at, async (writer) => {
      const outcome = await giveRealised(writer, { id: id.toLowerCase(), plan: at.plan.id, reason, amounts });
      return { kind: outcome.kind, seq: outcome.kind === 'nothing' ? null : outcome.entry.seq };
    }),
  );
}

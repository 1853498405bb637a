import type { NewRealisations, RealisationList, RealisedOutcomeDto } from '@kapstok/contract';
import { reportingPeriodCode } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  evidenceOf,
  giveRealised,
  type RealisedRefused,
  realisedOf,
  type Writer,
  wordOfRealised,
} from '@kapstok/store';
import { type AtPlan, reading, writing } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt } from '../changes/who-may.ts';
import { knownUntil } from '../kept-plans/known-until.ts';
import { NO_EVIDENCE } from '../measuring/give-answer.ts';
import { measuringAt } from '../measuring/measuring-at.ts';
import { problemOf } from '../problem.ts';
import type { AtState } from '../records/view-of-plan.ts';

/** What was realised of a plan in the state that is asked for, as far as whoever asks may see it. */
export async function listRealised(at: AtState): Promise<RealisationList> {
  const kept = await reading(at, async (reader) =>
    realisedOf(reader, { plan: at.plan.id, seq: await knownUntil(reader, at.basis, at.point) }),
  );
  const realisations = kept.map((one) => {
    const { handedInBy: _, ...told } = one;
    return { ...told, period: reportingPeriodCode(one.period), evidence: [...one.evidence] };
  });
  return { realisations };
}

/**
 * Keeps what was realised.
 * @throws {Refused} 403 when whoever asks may not give one of these, 409 when one is locked or can't be approved so, 422 for evidence
 * that is not there
 */
export async function giveAmounts(
  at: AtPlan,
  { id, reason, amounts }: NewRealisations,
): Promise<RealisedOutcomeDto> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const isJudged = amounts.some(({ state }) => state === 'approved' || state === 'returned');
  return await orRefused(lackingAt(at.standing, isJudged ? 'validate' : 'report'), () =>
    writing(at, async (writer) => {
      await mustHaveEvidence(writer, at, amounts);
      const isApproved = amounts.some(({ state }) => state === 'approved');
      const wantsFourEyes = isApproved && (await measuringAt(writer, at)).wantsFourEyes;
      const plan = at.plan.id;
      const outcome = await giveRealised(writer, {
        id: id.toLowerCase(),
        plan,
        reason,
        amounts,
        wantsFourEyes,
      });
      if (outcome.kind === 'refused') throw amountsRefused(outcome.refused, amounts);
      return { kind: outcome.kind, seq: outcome.kind === 'nothing' ? null : outcome.entry.seq };
    }),
  );
}

type Amounts = NewRealisations['amounts'];

async function mustHaveEvidence(writer: Writer, at: AtPlan, amounts: Amounts): Promise<void> {
  for (const reporter of new Set(amounts.map((amount) => amount.reporter))) {
    const own = amounts.flatMap((amount, place) => (amount.reporter === reporter ? [{ amount, place }] : []));
    const named = [...new Set(own.flatMap(({ amount }) => amount.evidence ?? []))];
    if (named.length === 0) continue;
    const files = await evidenceOf(writer, { plan: at.plan.id, reporter, sha256: named });
    const there = new Set(files.map(({ sha256 }) => sha256));
    const lacking = own.filter(({ amount }) => amount.evidence?.some((sha256) => !there.has(sha256)));
    if (lacking.length === 0) continue;
    const errors = lacking.map(({ place }) => ({
      in: 'body' as const,
      path: `/amounts/${place}/evidence`,
      sentence: NO_EVIDENCE,
    }));
    throw new Refused({ ...problemOf(422, NO_EVIDENCE), errors });
  }
}

function amountsRefused(refusals: readonly RealisedRefused[], amounts: Amounts): Refused {
  const errors = refusals.map(({ key, why }) => {
    const place = amounts.findIndex((amount) => wordOfRealised(amount) === wordOfRealised(key));
    const name = [key.line, key.grant, key.period].filter((part) => part !== '').join(', ');
    const sentence = text(`${name}: ${why.nl}`, `${name}: ${why.en}`);
    return { in: 'body' as const, path: `/amounts/${place}`, sentence };
  });
  const problem = problemOf(409, errors[0]?.sentence ?? NO_EVIDENCE, 'urn:kapstok:problem:conflict');
  return new Refused({ ...problem, errors: errors.slice(0, 200) });
}

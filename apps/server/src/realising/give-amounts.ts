import type { NewRealisations, RealisationList, RealisedOutcomeDto } from '@kapstok/contract';
import { reportingPeriodCode } from '@kapstok/plan';
import { evidenceOf, giveRealised, realisedOf, type Writer } from '@kapstok/store';
import { type AtPlan, reading, writing } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt } from '../changes/who-may.ts';
import { knownUntil } from '../kept-plans/known-until.ts';
import { NO_EVIDENCE } from '../measuring/give-answer.ts';
import { measuringAt } from '../measuring/measuring-at.ts';
import { problemOf } from '../problem.ts';
import type { AtState } from '../records/view-of-plan.ts';
import { amountsRefused } from './amounts-refused.ts';

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

/** How amounts come in the place of what stands there already. */
export interface Over {
  /** Up to which entry whoever gives them saw what stands there, of amounts that don't say so themselves. */
  readonly seenUntil?: number | undefined;
  /** Which of them are left as they stand there, by their places. */
  readonly leave?: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Keeps what was realised.
 * @throws {Refused} 403 when whoever asks may not give one of these, 409 when one is locked, can't be approved so or comes in the
 * place of something else than was seen, 422 for evidence that is not there
 */
export async function giveAmounts(
  at: AtPlan,
  { id, reason, amounts }: NewRealisations,
  { seenUntil, leave = NONE }: Over = {},
): Promise<RealisedOutcomeDto> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const isJudged = amounts.some(({ state }) => state === 'approved' || state === 'returned');
  return await orRefused(lackingAt(at.standing, isJudged ? 'validate' : 'reportRealised'), () =>
    writing(at, async (writer) => {
      await mustHaveEvidence(writer, at, amounts);
      const isApproved = amounts.some(({ state }) => state === 'approved');
      const wantsFourEyes = isApproved && (await measuringAt(writer, at)).wantsFourEyes;
      const plan = at.plan.id;
      const outcome = await giveRealised(writer, {
        id: id.toLowerCase(),
        plan,
        reason,
        amounts: amounts.flatMap(({ seq, ...amount }, place) =>
          leave.has(place) ? [] : [{ ...amount, seen: seq ?? undefined }],
        ),
        wantsFourEyes,
        seenUntil,
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

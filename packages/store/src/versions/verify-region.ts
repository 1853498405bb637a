import { followAssignments } from '../assignments/verify-assignments.ts';
import { followInvitations } from '../assignments/verify-invitations.ts';
import { followKeys } from '../keys/verify-keys.ts';
import type { Head } from '../log/chain.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import { type Follower, type Walk, walkLog } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { followMeasurements, type MeasurementProblem } from '../measurements/verify-measurements.ts';
import { followRounds, type RoundProblem } from '../measurements/verify-rounds.ts';
import { followRealisations, type RealisedProblem } from '../realisations/verify-realisations.ts';
import { followRecords, type RecordProblem } from '../records/verify-records.ts';
import { followAbsent } from '../regions/verify-absent.ts';
import { followTitles } from '../regions/verify-titles.ts';
import { followWebhooks } from '../webhooks/verify-webhooks.ts';
import { followVersions, type VersionProblem } from './verify-versions.ts';

/** What is wrong with what follows from the log of a region. */
export type FollowProblem =
  | RecordProblem
  | VersionProblem
  | StandingProblem
  | MeasurementProblem
  | RoundProblem
  | RealisedProblem;

/**
 * Holds all that is kept of a region against its log, and the log against itself. Whoever acts has to see all of it.
 * @param noted ends of the log that were noted elsewhere before
 */
export function verifyRegion(reader: Reader, noted: readonly Head[] = []): Promise<Walk<FollowProblem>> {
  const followers: readonly Follower<FollowProblem>[] = [
    followRecords(reader),
    followVersions(reader),
    followAssignments(reader),
    followInvitations(reader),
    followKeys(reader),
    followWebhooks(reader),
    followAbsent(reader),
    followTitles(reader),
    followMeasurements(reader),
    followRounds(reader),
    followRealisations(reader),
  ];
  const each = async (
    ask: (follower: Follower<FollowProblem>) => Promise<readonly FollowProblem[]>,
  ): Promise<readonly FollowProblem[]> => {
    const problems: FollowProblem[] = [];
    for (const follower of followers) problems.push(...(await ask(follower)));
    return problems;
  };
  return walkLog(
    reader,
    {
      page: (entries) => each(({ page }) => page(entries)),
      end: (last) => each(({ end }) => end(last)),
    },
    noted,
  );
}

import type { Head } from '../log/chain.ts';
import { type Walk, walkLog } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { followRecords, type RecordProblem } from '../records/verify-records.ts';
import { followVersions, type VersionProblem } from './verify-versions.ts';

/**
 * Holds all that is kept of a region against its log, and the log against itself. Whoever acts has to see all of it.
 * @param noted ends of the log that were noted elsewhere before
 */
export function verifyRegion(
  reader: Reader,
  noted: readonly Head[] = [],
): Promise<Walk<RecordProblem | VersionProblem>> {
  const [records, versions] = [followRecords(reader), followVersions(reader)];
  return walkLog<RecordProblem | VersionProblem>(
    reader,
    {
      page: async (entries) => [...(await records.page(entries)), ...(await versions.page(entries))],
      end: async (last) => [...(await records.end(last)), ...(await versions.end(last))],
    },
    noted,
  );
}

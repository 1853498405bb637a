import { checksumOf, type Migration } from '../migration.ts';
import { rightsEarlier } from './0002-rights.ts';
import { logEarlier } from './0003-log.ts';
import { versionsEarlier } from './0004-versions.ts';
import { recordsEarlier } from './0005-records.ts';
import { waysInEarlier } from './0007-ways-in.ts';
import type { EarlierText } from './earlier-text.ts';

/** Every text that a step had in some commit and has no more. None has changed since the ninth step came. */
export const EARLIER_TEXTS: readonly EarlierText[] = [
  ...rightsEarlier,
  ...logEarlier,
  ...versionsEarlier,
  ...recordsEarlier,
  ...waysInEarlier,
];

const BY_CHECKSUM: ReadonlyMap<string, EarlierText> = new Map(
  EARLIER_TEXTS.map((one) => [checksumOf(one.step), one]),
);

/** The earlier text of a step that a database took; undefined when it took another, or the text of now. */
export function earlierText(step: Migration, checksum: string): EarlierText | undefined {
  const known = BY_CHECKSUM.get(checksum);
  return known?.step.number === step.number && known.step.name === step.name ? known : undefined;
}

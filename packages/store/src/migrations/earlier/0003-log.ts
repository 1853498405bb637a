import { log } from '../0003-log.ts';
import {
  asItWas,
  type EarlierText,
  functionAnew,
  type Passage,
  passageOf,
  policyAnew,
} from './earlier-text.ts';

const seqAt = passageOf(log, '    -- The last entry that was made at a moment', '\n    $$;\n\n');
const owned = '    alter function kapstok.seq_at(timestamptz) owner to kapstok_keeper;\n';

const WITHOUT_SEQ_AT: readonly Passage[] = [
  [seqAt, ''],
  [owned, ''],
];

const otherRegion = passageOf(log, '      -- Before anything of another region', 'end if;\n');
const ofWhatItMay = passageOf(log, '\n        and case\n', '\n        end');

const TOLD_OF_ALL: readonly Passage[] = [
  [otherRegion, ''],
  ['    -- Who acts tells of themself, in the role they have, and only of what that role may do.\n', ''],
  [ofWhatItMay, ''],
];

const withSeqAt = [seqAt, owned].join('\n');

/** The step of the log, the last text before the one of now first. */
export const logEarlier: readonly EarlierText[] = [
  { step: asItWas(log, WITHOUT_SEQ_AT), mend: withSeqAt },
  {
    step: asItWas(log, [...WITHOUT_SEQ_AT, ...TOLD_OF_ALL]),
    mend: [withSeqAt, functionAnew(log, 'extend_head'), policyAnew(log, 'teller', 'entry')].join('\n'),
  },
];

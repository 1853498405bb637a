import { versions } from '../0004-versions.ts';
import {
  asItWas,
  type EarlierText,
  functionAnew,
  type Passage,
  passageOf,
  policyAnew,
} from './earlier-text.ts';

const ANY_STEP: readonly Passage[] = [
  [passageOf(versions, `      if tg_op = 'UPDATE' and not (old.state`, 'end if;\n'), ''],
  [passageOf(versions, `      if tg_op = 'UPDATE' and new.state <> 'draft'`, 'end if;\n'), ''],
  [
    `state = 'adopted' and (select kapstok.may_nation('readAdopted'))`,
    `state in ('adopted', 'frozen') and (select kapstok.may_nation('readAdopted'))`,
  ],
  [
    `when 'adopted' then (select kapstok.may_all('readAdopted'))
          else (select kapstok.may_all('readSubmitted'))`,
    `when 'submitted' then (select kapstok.may_all('readSubmitted'))
          else (select kapstok.may_all('readAdopted'))`,
  ],
  [
    `using (
        region_id = (select kapstok.region())
        and case state
          when 'draft' then (select kapstok.may_all('draftVersion'))
          else (select kapstok.may_all('submitVersion')) or (select kapstok.may_all('adoptVersion'))
        end
      )
      with`,
    `using (region_id = (select kapstok.region()))
      with`,
  ],
];

/** The step of the versions, as it was when a version could take any step. */
export const versionsEarlier: readonly EarlierText[] = [
  {
    step: asItWas(versions, ANY_STEP),
    mend: [
      functionAnew(versions, 'version_stands'),
      policyAnew(versions, 'stage', 'version'),
      policyAnew(versions, 'stepper', 'version'),
    ].join('\n'),
  },
];

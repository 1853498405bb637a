import { records } from '../0005-records.ts';
import { asItWas, type EarlierText, functionAnew } from './earlier-text.ts';

/** The step of the records, as it was when whoever belonged to a region learned the pillars of its projects. */
export const recordsEarlier: readonly EarlierText[] = [
  {
    step: asItWas(records, [
      [`kapstok.may_somewhere('edit')\n          order by`, `kapstok.belongs()\n          order by`],
    ]),
    mend: functionAnew(records, 'pillar_of_projects'),
  },
];

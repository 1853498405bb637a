import { acting } from './0001-acting.ts';
import { rights } from './0002-rights.ts';
import { log } from './0003-log.ts';
import { versions } from './0004-versions.ts';
import { records } from './0005-records.ts';
import { signIn } from './0006-sign-in.ts';
import { waysIn } from './0007-ways-in.ts';
import { keptPlans } from './0008-kept-plans.ts';
import { history } from './0009-history.ts';
import { webhooks } from './0010-webhooks.ts';
import { keysWithTheirMaker } from './0011-keys-with-their-maker.ts';
import { webhooksAtRest } from './0012-webhooks-at-rest.ts';
import { boundedRefusals } from './0013-bounded-refusals.ts';
import { placeOfProjects } from './0014-place-of-projects.ts';
import { nationalReaders } from './0015-national-readers.ts';
import { adoptedFigures } from './0016-adopted-figures.ts';
import { whoIsLetIn } from './0017-who-is-let-in.ts';
import { entriesOfJustThis } from './0018-entries-of-just-this.ts';
import { entryByPlace } from './0019-entry-by-place.ts';
import { measurements } from './0020-measurements.ts';
import { whatIsAsked } from './0021-what-is-asked.ts';
import { realisations } from './0022-realisations.ts';
import { whoIsAsked } from './0023-who-is-asked.ts';
import { whoSeesFigures } from './0024-who-sees-figures.ts';
import { realisedLocked } from './0025-realised-locked.ts';
import { reminders } from './0026-reminders.ts';
import { sumsOfWhoWorks } from './0027-sums-of-who-works.ts';
import { sentAsOf } from './0028-sent-as-of.ts';
import { whoTellsSpending } from './0029-who-tells-spending.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. A new one is a file `NNNN-name.ts` and a line here. */
export const MIGRATIONS: readonly Migration[] = [
  acting,
  rights,
  log,
  versions,
  records,
  signIn,
  waysIn,
  keptPlans,
  history,
  webhooks,
  keysWithTheirMaker,
  webhooksAtRest,
  boundedRefusals,
  placeOfProjects,
  nationalReaders,
  adoptedFigures,
  whoIsLetIn,
  entriesOfJustThis,
  entryByPlace,
  measurements,
  whatIsAsked,
  realisations,
  whoIsAsked,
  whoSeesFigures,
  realisedLocked,
  reminders,
  sumsOfWhoWorks,
  sentAsOf,
  whoTellsSpending,
];

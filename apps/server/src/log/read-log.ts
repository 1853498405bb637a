import { type LogDto, type LogEntryDto, roleName, type WrongInput } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { accountNames, type PastEntry, pastPage, type Reader } from '@kapstok/store';
import { beforeOf, type ChangesAsked, filtersIn } from '../changes/history-asked.ts';
import { refuseUnknown, unknownAccount } from '../changes/known-ever.ts';
import { type PlanIds, planIdsOf } from '../feed/feed-document.ts';
import { unknownName } from '../inputs/unknown-name.ts';
import { accountToldIn, entrySentence, type Names } from './entry-sentence.ts';
import { partNames } from './part-names.ts';

/** Which entries of a log to tell, the latest first; what is left out is not asked for. */
export interface LogAsked
  extends Pick<ChangesAsked, 'kind' | 'account' | 'from' | 'to' | 'q' | 'after' | 'limit'> {
  /** Id of a plan. */
  readonly plan?: string | undefined;
}

const NOBODY = '…';
const PLAN_OF_HERE = text('een plan van deze regio zijn', 'be a plan of this region');
/** Of how many edits of an entry the table is looked at. */
const TOLD_EDITS = 20;

function entryDto(entry: PastEntry, names: Names, plans: PlanIds): LogEntryDto {
  const { seq, id, at, account, role, kind, plan, reason, hash } = entry;
  return {
    seq,
    id,
    at,
    account: { id: account, name: names.accounts.get(account) ?? NOBODY },
    role: roleName(role),
    kind,
    what: { ...entrySentence(entry, names) },
    plan: plan === undefined ? null : (plans.get(plan) ?? null),
    reason,
    hash,
  };
}

/** What a log is asked for by a plan or account that is not here. */
export async function unknownHere(
  reader: Reader,
  region: string,
  asked: LogAsked,
): Promise<readonly WrongInput[]> {
  return await unknownIn(await planIdsOf(reader, region), reader, asked);
}

async function unknownIn(plans: PlanIds, reader: Reader, asked: LogAsked): Promise<readonly WrongInput[]> {
  const known = [...plans.values()];
  const plan =
    asked.plan === undefined || known.includes(asked.plan)
      ? []
      : [unknownName({ input: 'plan', name: asked.plan, kind: PLAN_OF_HERE, known })];
  return [...plan, ...(await unknownAccount(reader, asked.account))];
}

/**
 * Tells who asks for a plan or account that is not here, instead of a log in which nothing happened.
 * @throws {Refused} 400 with each of them, and the nearest that is here
 */
export async function mustBeHere(reader: Reader, region: string, asked: LogAsked): Promise<void> {
  refuseUnknown(await unknownHere(reader, region, asked));
}

/** A page of the log of a region, the latest entry first; of what is not here nothing: see `mustBeHere`. */
export async function logPage(reader: Reader, region: string, asked: LogAsked): Promise<LogDto> {
  const plans = await planIdsOf(reader, region);
  const plan = [...plans].find(([, id]) => id === asked.plan)?.[0];
  if (asked.plan !== undefined && plan === undefined) return { entries: [], next: null };
  const { entries, next, searchedTo } = await pastPage(reader, {
    ...filtersIn(asked),
    plan,
    before: beforeOf(asked.after),
    limit: asked.limit,
    edits: TOLD_EDITS,
  });
  const accounts = await accountNames(
    reader,
    entries.flatMap((entry) => [entry.account, accountToldIn(entry) ?? []].flat()),
  );
  const names = { accounts, parts: await partNames(reader, entries) };
  return {
    entries: entries.map((entry) => entryDto(entry, names, plans)),
    next: next === undefined ? null : String(next),
    ...(searchedTo === undefined ? {} : { searchedTo }),
  };
}

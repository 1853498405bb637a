import { type LogDto, type LogEntryDto, type RefusalList, roleName } from '@kapstok/contract';
import { accountNames, findPlan, type PastEntry, pastPage, type Reader, readRefusals } from '@kapstok/store';
import { beforeOf, type ChangesAsked, filtersIn } from '../changes/history-asked.ts';
import { type PlanIds, planIdsOf } from '../feed/feed-document.ts';
import { codesIn } from '../kept-plans/plan-id.ts';
import { accountToldIn, entrySentence, type Names } from './entry-sentence.ts';
import { partNames } from './part-names.ts';

/** Which entries of a log to tell, the latest first; what is left out is not asked for. */
export interface LogAsked
  extends Pick<ChangesAsked, 'kind' | 'account' | 'from' | 'to' | 'q' | 'after' | 'limit'> {
  /** Id of a plan. */
  readonly plan?: string | undefined;
}

const NOBODY = '…';
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

/** The plan of the store that is asked for: null when there is none of that id here. */
async function planAsked(
  reader: Reader,
  region: string,
  id: string | undefined,
): Promise<string | null | undefined> {
  if (id === undefined) return undefined;
  const codes = codesIn(id);
  if (codes?.region !== region) return null;
  return (await findPlan(reader, codes.plan))?.id ?? null;
}

/** A page of the log of a region, the latest entry first. */
export async function logPage(reader: Reader, region: string, asked: LogAsked): Promise<LogDto> {
  const plan = await planAsked(reader, region, asked.plan);
  if (plan === null) return { entries: [], next: null };
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
  const plans = await planIdsOf(reader, region);
  return {
    entries: entries.map((entry) => entryDto(entry, names, plans)),
    next: next === undefined ? null : String(next),
    ...(searchedTo === undefined ? {} : { searchedTo }),
  };
}

/** A page of what was refused in a region, the latest first. */
export async function refusalPage(
  reader: Reader,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<RefusalList> {
  const found = await readRefusals(reader, { before: after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    refusals: page.map(({ at, lastAt, account, role, why, ...told }) => ({
      ...told,
      at: at.toISOString(),
      lastAt: lastAt.toISOString(),
      account: account ?? null,
      role: role === undefined ? null : roleName(role),
      why: { ...why },
    })),
    next: found.length > limit && last !== undefined ? last.id : null,
  };
}

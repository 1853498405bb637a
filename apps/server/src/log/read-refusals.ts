import { type RefusalDto, type RefusalList, roleName } from '@kapstok/contract';
import { type Reader, type Refusal, readRefusals } from '@kapstok/store';
import type { LogAsked } from './read-log.ts';

/** Which refusals to tell, the latest first; what is left out is not asked for. */
export interface RefusalsAsked extends Pick<LogAsked, 'account' | 'from' | 'to' | 'q' | 'after' | 'limit'> {
  /** As of HTTP. */
  readonly status?: number | undefined;
}

function refusalDto({ at, lastAt, account, role, why, ...told }: Refusal): RefusalDto {
  return {
    ...told,
    at: at.toISOString(),
    lastAt: lastAt.toISOString(),
    account: account === undefined ? null : { ...account },
    role: role === undefined ? null : roleName(role),
    why: { ...why },
  };
}

/** A page of what was refused in a region, the latest first. */
export async function refusalPage(reader: Reader, asked: RefusalsAsked): Promise<RefusalList> {
  const { after, limit, account, status, from, to, q } = asked;
  const found = await readRefusals(reader, {
    before: after,
    limit: limit + 1,
    account: account?.toLowerCase(),
    status,
    from,
    to,
    words: q === '' ? undefined : q,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    refusals: page.map(refusalDto),
    next: found.length > limit && last !== undefined ? last.id : null,
  };
}

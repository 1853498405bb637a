import { endProblems, FIRST_LINK, type Head, type Link, type LogProblem, nextLink } from './chain.ts';
import type { Entry } from './entry.ts';
import { hashInTurns } from './entry-hash.ts';
import { inTurns } from './in-turns.ts';
import { readHead, readLog } from './read-log.ts';
import type { Reader } from './writer.ts';

/** What else is to be held against the log, page by page and at its end. */
export interface Follower<Problem> {
  readonly page: (entries: readonly Entry[]) => Promise<readonly Problem[]>;
  readonly end: (last: number) => Promise<readonly Problem[]>;
}

/** What a walk along a log found. */
export interface Walk<Problem> {
  /** The last entry: to be noted elsewhere, so that later it can be seen that the log was not cut off before it. */
  readonly head: Head;
  readonly problems: readonly (LogProblem | Problem)[];
  /** Whether there are more problems than are told. */
  readonly more: boolean;
}

const PAGE = 200;
const TOLD = 100;

/**
 * Walks along the whole log of a region and says what is wrong with it, and with what follows from it. Whoever acts has
 * to see all of it. Ends that were noted before (of a backup, of a version) also find a log that was cut off and closed
 * again. It is done in turns: others are let through meanwhile.
 */
export async function walkLog<Problem>(
  reader: Reader,
  follower: Follower<Problem>,
  noted: readonly Head[] = [],
): Promise<Walk<Problem>> {
  const problems: (LogProblem | Problem)[] = [];
  let link: Link = FIRST_LINK;
  for (;;) {
    const entries = await readLog(reader, { after: link.seq, limit: PAGE });
    if (entries.length === 0) break;
    for await (const entry of inTurns(entries)) {
      const next = tellsMuch(entry)
        ? nextLink(link, entry, (await hashInTurns(entry)) === entry.hash)
        : nextLink(link, entry);
      problems.push(...next.problems, ...atNoted(noted, next.link));
      link = next.link;
    }
    problems.push(...(await follower.page(entries)));
    if (problems.length > TOLD) break;
  }
  if (problems.length <= TOLD) problems.push(...(await endOf(reader, follower, link, noted)));
  const { seq, hash } = link;
  return { head: { seq, hash }, problems: problems.slice(0, TOLD), more: problems.length > TOLD };
}

/** So many items of a list are told in one go. */
const MANY = 200;

/** Whether an entry tells of so much that others would wait while it is hashed in one go: of a plan that was loaded. */
function tellsMuch({ body }: Entry): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return Object.values(body).some((held) => Array.isArray(held) && held.length > MANY);
}

/** Whether an entry is the one that was noted. */
function atNoted(noted: readonly Head[], { seq, hash }: Link): readonly LogProblem[] {
  return noted.some((head) => head.seq === seq && head.hash !== hash) ? [{ kind: 'changed', seq }] : [];
}

async function endOf<Problem>(
  reader: Reader,
  follower: Follower<Problem>,
  last: Link,
  noted: readonly Head[],
): Promise<readonly (LogProblem | Problem)[]> {
  const head = (await readHead(reader)) ?? FIRST_LINK;
  const later = noted.filter(({ seq }) => seq > Math.max(last.seq, head.seq));
  return [
    ...endProblems(last, head),
    ...later.flatMap((known) => endProblems(last, known)),
    ...(await follower.end(last.seq)),
  ];
}

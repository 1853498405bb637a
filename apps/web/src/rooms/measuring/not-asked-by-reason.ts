import type { RoundDocument } from '@kapstok/contract';

type NotAsked = RoundDocument['notAsked'][number];

/** What is not asked for the same reason. */
export interface NotAskedAlike {
  readonly why: NotAsked['why'];
  readonly indicators: readonly NotAsked[];
}

/** What is not asked, each reason once. */
export function notAskedByReason(notAsked: readonly NotAsked[]): readonly NotAskedAlike[] {
  const found = new Map<string, { why: NotAsked['why']; indicators: NotAsked[] }>();
  for (const one of notAsked) {
    const alike = found.get(one.why.nl);
    if (alike === undefined) found.set(one.why.nl, { why: one.why, indicators: [one] });
    else alike.indicators.push(one);
  }
  return [...found.values()];
}

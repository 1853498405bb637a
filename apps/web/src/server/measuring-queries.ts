import type { FigureRequest, RoundDocument, RoundList } from '@kapstok/contract';
import { queryOptions } from '@tanstack/react-query';
import { get } from './get.ts';

/** Where the rounds of a plan are asked for; what was asked there is stale once something is given. */
export const roundsKey = (plan: string) => ['measuring', plan] as const;

/** The address of the rounds of a plan, of one of them, or of what it asks of a reporter; `-` is the region itself. */
export function roundAddress(plan: string, ...parts: readonly string[]): string {
  return ['/plans', plan, 'rounds', ...parts]
    .map((part) => (part === '/plans' ? part : encodeURIComponent(part)))
    .join('/');
}

const asked = <T>(plan: string, ...parts: readonly string[]) =>
  queryOptions({
    queryKey: [...roundsKey(plan), ...parts],
    queryFn: ({ signal }) => get<T>(roundAddress(plan, ...parts), signal),
  });

/** The rounds of a plan, with the requests that one may see. */
export const roundsOf = (plan: string) => asked<RoundList>(plan);
/** A round for who coordinates it. */
export const roundOf = (plan: string, round: string) => asked<RoundDocument>(plan, round);
/** What a round asks of a reporter. */
export const requestOf = (plan: string, round: string, reporter: string) =>
  asked<FigureRequest>(plan, round, 'requests', reporter);

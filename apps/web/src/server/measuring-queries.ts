import type { FigureRequest, RoundDocument, RoundList } from '@kapstok/contract';
import { queryOptions } from '@tanstack/react-query';
import { get } from './get.ts';
import { type PlanAt, stateWords } from './plan-at.ts';

/** Where the rounds of a plan are asked for; what was asked there is stale once something is given. */
export const roundsKey = (plan: string) => ['measuring', plan] as const;

/** The address of the rounds of a plan, of one of them, or of what it asks of a reporter; `-` is the region itself. */
export function roundAddress(plan: string, ...parts: readonly string[]): string {
  return ['/plans', plan, 'rounds', ...parts]
    .map((part) => (part === '/plans' ? part : encodeURIComponent(part)))
    .join('/');
}

const asked = <T>({ plan, basis }: PlanAt, ...parts: readonly string[]) =>
  queryOptions({
    queryKey: [...roundsKey(plan), basis, ...parts],
    queryFn: ({ signal }) => get<T>(`${roundAddress(plan, ...parts)}${stateWords(basis)}`, signal),
  });

/** The rounds of a plan, with the requests that one may see. */
export const roundsOf = (at: PlanAt) => asked<RoundList>(at);
/** A round for who coordinates it. */
export const roundOf = (at: PlanAt, round: string) => asked<RoundDocument>(at, round);
/** What a round asks of a reporter. */
export const requestOf = (at: PlanAt, round: string, reporter: string) =>
  asked<FigureRequest>(at, round, 'requests', reporter);

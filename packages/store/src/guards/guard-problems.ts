import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { expectedGuards } from './expected-guards.ts';
import { type Guard, type GuardKind, readGuards } from './read-guards.ts';

/** Something that guards the rows of the database otherwise than the steps of the schema make it. */
export interface GuardProblem {
  readonly kind: GuardKind;
  readonly name: string;
  /** What it says there, and what was expected; undefined where it is not to be. */
  readonly found: string | undefined;
  readonly expected: string | undefined;
}

/**
 * Holds what guards the rows of a database against what the steps of the schema make: who may do what with which table,
 * row-level security and its policies, triggers, functions, constraints and columns.
 */
export async function guardProblems(trx: Transaction<Tables>): Promise<readonly GuardProblem[]> {
  const wanted = byName(await expectedGuards());
  const there = byName(await readGuards(trx));
  return [...new Set([...wanted.keys(), ...there.keys()])].sort().flatMap((key) => {
    const [found, expected] = [there.get(key), wanted.get(key)];
    const guard = found ?? expected;
    if (guard === undefined || found?.says === expected?.says) return [];
    return [{ kind: guard.kind, name: guard.name, found: found?.says, expected: expected?.says }];
  });
}

function byName(guards: readonly Guard[]): ReadonlyMap<string, Guard> {
  return new Map(guards.map((guard) => [`${guard.kind} ${guard.name}`, guard]));
}

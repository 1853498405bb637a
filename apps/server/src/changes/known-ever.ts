import type { WrongInput } from '@kapstok/contract';
import { ABOUT_TABLES, TABLES, tableDefinitions } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import {
  isKnownAccount,
  knownAccounts,
  type NamedLevel,
  namesEver,
  type Reader,
  wasThere,
} from '@kapstok/store';
import { NAMED_KINDS, unknownName } from '../inputs/unknown-name.ts';
import { wrongInputProblem } from '../problem.ts';
import { Refused } from './refused.ts';

/** Names that the history of a plan is asked for by. */
export interface NamesAsked {
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  readonly table?: string | undefined;
  readonly account?: string | undefined;
}

const LEVELS: readonly NamedLevel[] = ['pillar', 'project', 'table'];

/** Where the rows stand of which the codes are told to who asks for another. */
const ROWS_OF: Readonly<Partial<Record<NamedLevel, string>>> = {
  pillar: TABLES.pillars.name,
  project: TABLES.projects.name,
};

const ACCOUNT = text(
  'een account zijn dat hier een rol heeft of had, of iets deed',
  'be an account that has or had a role here, or did something',
);

/** The account that is asked for, where nobody here has or had it. */
export async function unknownAccount(
  reader: Reader,
  account: string | undefined,
): Promise<readonly WrongInput[]> {
  if (account === undefined || (await isKnownAccount(reader, account))) return [];
  const known = await knownAccounts(reader);
  return [unknownName({ input: 'account', name: account, kind: ACCOUNT, known, isListed: false })];
}

function isTable(name: string): boolean {
  const about: readonly string[] = Object.values(ABOUT_TABLES);
  return about.includes(name) || tableDefinitions().some((table) => table.name === name);
}

async function unknownLevel(
  reader: Reader,
  plan: string,
  level: NamedLevel,
  name: string | undefined,
): Promise<readonly WrongInput[]> {
  if (name === undefined || (level === 'table' && isTable(name))) return [];
  if (await wasThere(reader, plan, level, name)) return [];
  const ever = await namesEver(reader, plan, level, ROWS_OF[level]);
  const tables = level === 'table' ? tableDefinitions().map((table) => table.name) : [];
  return [
    unknownName({ input: level, name, kind: NAMED_KINDS[level], known: [...new Set([...tables, ...ever])] }),
  ];
}

/** What is asked for by a name that the plan never had, as far as who asks may see what stood there. */
export async function neverKnown(
  reader: Reader,
  plan: string,
  asked: NamesAsked,
): Promise<readonly WrongInput[]> {
  const levels: WrongInput[] = [];
  for (const level of LEVELS) levels.push(...(await unknownLevel(reader, plan, level, asked[level])));
  return [...levels, ...(await unknownAccount(reader, asked.account))];
}

/**
 * Refuses what can't be known, all at once.
 * @throws {Refused} 400 with each of them
 */
export function refuseUnknown(wrong: readonly WrongInput[]): void {
  if (wrong.length > 0) throw new Refused(wrongInputProblem(wrong));
}

/**
 * Tells who asks for a pillar, project, table or account that the plan never had, instead of an empty list that says that
 * nothing happened to it. What was there once is known: that is what a history is asked for.
 * @throws {Refused} 400 with each name that is not known, and the nearest that is
 */
export async function mustBeKnownEver(reader: Reader, plan: string, asked: NamesAsked): Promise<void> {
  refuseUnknown(await neverKnown(reader, plan, asked));
}

import {
  type FindingList,
  findingCounts,
  type ProjectList,
  type ProjectRow,
  type WrongInput,
} from '@kapstok/contract';
import type { findingsQuerySchema, projectsQuerySchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type * as z from 'zod';
import { unknownName } from '../inputs/unknown-name.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';

/** Which part of a list is asked for; all of it where no limit is named. */
export interface PartAsked {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** A part of a list and where the next one begins, or what is wrong with what was asked. */
export type Part<Item> = { readonly items: readonly Item[]; readonly next: string | null } | WrongInput;

const GONE = text(
  'een plek in deze lijst zijn: gebruik `next` van het vorige antwoord',
  'be a place in this list: use `next` of the answer before',
);

/** A part of a list whose items are named by what `idOf` gives. */
export function partOf<Item>(
  all: readonly Item[],
  { limit, after }: PartAsked,
  idOf: (item: Item) => string,
): Part<Item> {
  const start = after === undefined ? 0 : all.findIndex((item) => idOf(item) === after) + 1;
  if (start === 0 && after !== undefined) return wrongInput('query', ['after'], GONE);
  const end = limit === undefined ? all.length : start + limit;
  const items = all.slice(start, end);
  const last = items.at(-1);
  return { items, next: last !== undefined && end < all.length ? idOf(last) : null };
}

/** Whether words stand in any of these, whatever their capitals. */
export function saysOneOf(q: string | undefined, ...words: readonly string[]): boolean {
  const looked = q?.toLocaleLowerCase('nl') ?? '';
  return looked === '' || words.some((one) => one.toLocaleLowerCase('nl').includes(looked));
}

/** Which projects are asked for. */
export type ProjectsAsked = z.infer<typeof projectsQuerySchema>;

const SPELLING = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** What a row is sorted by; undefined comes last, either way up. */
function sortedBy(row: ProjectRow, column: string): string | number | undefined {
  if (column === 'findings' || column === 'gaps') return row[column];
  if (column === 'code' || column === 'name' || column === 'phase') return row[column] || undefined;
  const figures = ['investment', 'careCostGross', 'careCostNpv', 'timeSaving', 'extraHours', 'fte'] as const;
  const known = figures.find((figure) => figure === column);
  const value = known === undefined ? undefined : row[known].value;
  return value?.kind === 'known' ? (value.low + (value.high ?? value.low)) / 2 : undefined;
}

function bySort(sort: string | undefined): (a: ProjectRow, b: ProjectRow) => number {
  if (sort === undefined) return () => 0;
  const column = sort.replace(/^-/, '');
  const way = sort.startsWith('-') ? -1 : 1;
  return (a, b) => {
    const [one, other] = [sortedBy(a, column), sortedBy(b, column)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
    return way * SPELLING.compare(String(one), String(other));
  };
}

/** The projects that are asked for, with the plan and the pillars they stand under; or what is wrong with what was asked. */
export function projectsPart(list: ProjectList, asked: ProjectsAsked): ProjectList | WrongInput {
  const { pillar, q, sort } = asked;
  const known = list.pillars.map(({ code }) => code);
  if (pillar !== undefined && !known.includes(pillar)) {
    const kind = text('een pijler van dit plan zijn', 'be a pillar of this plan');
    return unknownName({ input: 'pillar', name: pillar, kind, known });
  }
  const found = list.projects
    .filter((row) => (pillar ?? row.pillar) === row.pillar && saysOneOf(q, row.code, row.name))
    .toSorted(bySort(sort));
  const part = partOf(found, asked, ({ code }) => code);
  return 'path' in part ? part : { ...list, projects: [...part.items], next: part.next };
}

/** Which findings are asked for. */
export type FindingsAsked = z.infer<typeof findingsQuerySchema>;

/** The findings that are asked for, gravest first, counted by severity; or what is wrong with what was asked. */
export function findingsPart({ findings }: FindingList, asked: FindingsAsked): FindingList | WrongInput {
  const { severity, kind, scope, q } = asked;
  const found = findings.filter(
    (one) =>
      (severity ?? one.severity) === one.severity &&
      (kind ?? one.kind) === one.kind &&
      (scope ?? one.scope) === one.scope &&
      saysOneOf(q, one.message.nl, one.message.en, one.advice.nl, one.advice.en),
  );
  const part = partOf(found, asked, ({ mark }) => mark);
  if ('path' in part) return part;
  return { counts: findingCounts(found), findings: [...part.items], next: part.next };
}

import { spelledUnitName, type Text, text } from '@kapstok/quantity';
import type { CellKinds } from '../column.ts';
import { tableDefinitions } from '../tables.ts';
import { ABOUT_KEYS, aboutKeyName } from './about-key.ts';
import { STAFF_FLOWS } from './benefit-kind.ts';
import { type CodeWords, spaced, wordsIn } from './code-words.ts';
import { COST_TYPES } from './cost-type.ts';
import { PROJECT_KINDS, TARGET_SHAPES } from './kind.ts';
import { listedValueName } from './listed-value.ts';
import { ROUND_STEPS } from './monitoring.ts';
import { PARAMETER_KEYS, SHORTAGE_KEYS } from './value-key.ts';

/** Whether more or less of an indicator is better. */
const POLARITIES: CodeWords = {
  more_is_better: text('meer is beter', 'more is better'),
  less_is_better: text('minder is beter', 'less is better'),
};

/** What a printed subtotal is of. */
const SUBTOTAL_LEVELS: CodeWords = {
  pillar: text('pijler', 'pillar'),
  project: text('project', 'project'),
};

/** Units in which plans state most things, as files spell them. */
const UNITS: CodeWords = Object.fromEntries(
  [
    'EUR',
    'EUR/year',
    'persons',
    'FTE',
    'hours',
    'hours/year',
    'residents',
    'count',
    'year',
    '1',
    '%',
    '1/year',
    'EUR/hour',
    'EUR/resident',
    'hour/FTE/year',
    'FTE/person',
  ].map((unit) => [unit, spelledUnitName(unit)]),
);

/** Columns whose cells may hold a code of a list or one of the plan's own, by table and column. */
const LISTS: Readonly<Record<string, CodeWords>> = {
  'budget-lines cost_type': COST_TYPES,
  'budget-stated-subtotals level': SUBTOTAL_LEVELS,
  'business-case-benefits flow': STAFF_FLOWS,
  'kpis polarity': POLARITIES,
  'kpis shape': TARGET_SHAPES,
  'labour-shortage key': SHORTAGE_KEYS,
  'parameters key': PARAMETER_KEYS,
  'plan key': ABOUT_KEYS,
  'projects kind': PROJECT_KINDS,
  'round-steps step': ROUND_STEPS,
  'targets shape': TARGET_SHAPES,
};

/** What a cell of a yes-or-no column can hold, by the words a plan is written in. */
const ANSWERS: CodeWords = {
  ja: text('ja', 'yes'),
  nee: text('nee', 'no'),
  onbekend: text('onbekend', 'unknown'),
};

/** Other spellings of those answers, as files have them. */
const SPELLINGS: Readonly<Record<string, string>> = { yes: 'ja', no: 'nee', unknown: 'onbekend' };

/** One way to fill a cell: what the record holds, and its words. */
export interface CellChoice {
  readonly code: string;
  readonly words: Text;
}

/** What a column may hold. */
export interface CellChoices {
  readonly choices: readonly CellChoice[];
  /** Whether a plan may have others of its own. */
  readonly isOpen: boolean;
}

/** What can stand in a cell that now holds `now`, in words; undefined when the column has no list. */
export function cellChoices(table: string, column: string, now = ''): CellChoices | undefined {
  const { list, kind, values } = listOf(table, column);
  if (list === undefined) return undefined;
  // What is spelt otherwise stays as it is spelt.
  const own = Object.hasOwn(list, now) ? undefined : choiceWords(table, column, now)?.nl;
  const choices = Object.entries(list).map(([code, words]) => ({
    code: words.nl === own ? now : code,
    words,
  }));
  const isOpen = kind !== 'yesNo' && values.length === 0;
  return { choices, isOpen };
}

/** What stands in a cell, in words: `external_hire` is `externe inhuur`; undefined where it needs no other words. */
export function choiceWords(table: string, column: string, cell: string): Text | undefined {
  const { list, kind } = listOf(table, column);
  if (list === undefined || cell === '') return undefined;
  if (kind === 'yesNo') return wordsIn(list, SPELLINGS[cell.trim().toLowerCase()] ?? cell.toLowerCase());
  if (kind === 'unit') return spelledUnitName(cell);
  const words = list === ABOUT_KEYS ? aboutKeyName(cell) : wordsIn(list, cell);
  if (words !== undefined) return words;
  return cell.includes('_') ? text(spaced(cell), spaced(cell)) : undefined;
}

interface List {
  readonly list: CodeWords | undefined;
  readonly kind: ColumnKind | undefined;
  readonly values: readonly string[];
}

type ColumnKind = keyof CellKinds;

/** Lists of the columns of a kind, whatever they are called. */
const BY_KIND: Partial<Readonly<Record<ColumnKind, CodeWords>>> = { yesNo: ANSWERS, unit: UNITS };

function listOf(table: string, column: string): List {
  const columns = tableDefinitions().find(({ name }) => name === table)?.columns ?? {};
  const definition = Object.hasOwn(columns, column) ? columns[column] : undefined;
  const place = `${table} ${column}`;
  const named = Object.hasOwn(LISTS, place) ? LISTS[place] : undefined;
  if (definition === undefined) return { list: named, kind: undefined, values: [] };
  const { kind, values } = definition;
  const closed = values.length === 0 ? undefined : namesOf(values);
  return { list: BY_KIND[kind] ?? closed ?? named, kind, values };
}

/** The values of a column that takes nothing else, with their names. */
function namesOf(values: readonly string[]): CodeWords {
  return Object.fromEntries(values.map((value) => [value, listedValueName(value)]));
}

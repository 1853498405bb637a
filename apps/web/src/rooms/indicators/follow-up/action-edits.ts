import type { EditDto, RecordDto } from '@kapstok/contract';
import { setOf } from '../../../editing/draft.ts';
import { newRowAfter } from '../../../editing/row-place.ts';
import { freeCode } from '../../certainty/assumption/free-code.ts';

/** The table that holds the actions, by the name of its file. */
export const FOLLOW_UP_ACTIONS = 'follow-up-actions';

/** What one fills in about a new action. */
export interface TypedAction {
  readonly what: string;
  readonly expected: string;
  readonly role: string;
  readonly body: string;
  readonly due: string;
  readonly reason: string;
}

/** What is still needed of an action: all of it, for who does nothing by no day has agreed on nothing. */
export function missingOf(typed: TypedAction): readonly (keyof TypedAction)[] {
  const asked = ['what', 'expected', 'role', 'body', 'due', 'reason'] as const;
  return asked.filter((field) => typed[field].trim() === '');
}

/** The row of a new action about a target that was missed. */
export function newAction(
  missed: { readonly indicator: string; readonly period: string },
  { what, expected, role, body, due }: TypedAction,
  rows: readonly RecordDto[],
): EditDto {
  const taken = new Set(rows.map(({ cells }) => cells.code ?? ''));
  const code = freeCode(`${missed.indicator} ${missed.period}`, taken);
  const cells = {
    code,
    ...missed,
    what: what.trim(),
    expected: expected.trim(),
    role: role.trim(),
    body,
    due,
  };
  return newRowAfter(rows, FOLLOW_UP_ACTIONS, '', crypto.randomUUID(), cells);
}

/** What an action is closed with. */
export interface TypedClosing {
  readonly by: 'measurement' | 'decision' | '';
  readonly period: string;
  readonly decision: string;
  readonly date: string;
  readonly reason: string;
}

/** What is still needed to close an action. */
export function missingToClose(
  typed: TypedClosing,
): readonly ('by' | 'period' | 'decision' | 'date' | 'reason')[] {
  return [
    ...(typed.by === '' ? (['by'] as const) : []),
    ...(typed.by === 'measurement' && typed.period === '' ? (['period'] as const) : []),
    ...(typed.by === 'decision' && typed.decision === '' ? (['decision'] as const) : []),
    ...(typed.date === '' ? (['date'] as const) : []),
    ...(typed.reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

/** The edits that close an action. */
export function closingEdits(action: RecordDto, typed: TypedClosing): readonly EditDto[] {
  const said = {
    closed_by: typed.by,
    closed_period: typed.by === 'measurement' ? typed.period : '',
    decision: typed.by === 'decision' ? typed.decision : (action.cells.decision ?? ''),
    closed_on: typed.date,
  };
  return Object.entries(said)
    .filter(([field, words]) => words !== (action.cells[field] ?? ''))
    .map(([field, words]) => setOf(action, field, words));
}

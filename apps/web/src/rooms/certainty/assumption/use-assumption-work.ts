import type { EditDto, RecordDto, RecordList } from '@kapstok/contract';
import { type Cells, recordOf } from '@kapstok/plan';
import { useMemo, useState } from 'react';
import { setOf, underDraft } from '../../../editing/draft.ts';
import { type DraftOfPlan, useDraft } from '../../../editing/draft-store.ts';
import { newRowAfter } from '../../../editing/row-place.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { addressesIn, wordsAt } from './assumption-cells.ts';
import { ASSUMPTIONS } from './use-may-assume.ts';

/** An assumption as it would be, with what is not yet kept in it. */
export interface AssumptionWork {
  readonly mine: DraftOfPlan;
  readonly cells: Cells;
  /** Puts words in its columns. What is typed outlives this screen, and stands in the tables of the plan too. */
  readonly put: (changes: Cells) => void;
  /** The edits that are not yet kept. */
  readonly edits: readonly EditDto[];
  /** The codes other assumptions have. */
  readonly taken: ReadonlySet<string>;
}

/** Works on an assumption that is kept. */
export function useKeptAssumption(record: RecordDto, list: RecordList): AssumptionWork {
  const { at } = useKeptPlan();
  const mine = useDraft(at.plan);
  const { draft, add } = mine;
  const row = useMemo(
    () => underDraft(ASSUMPTIONS, list.records, draft).find(({ id }) => id === record.id) ?? record,
    [list, draft, record],
  );
  return {
    mine,
    cells: row.cells,
    put: (changes) => {
      for (const [field, words] of Object.entries(changes)) add(setOf(record, field, words));
    },
    edits: draft.filter((edit) => recordOf(edit) === record.id),
    taken: codesOf(list),
  };
}

/** Works on a new assumption, which begins with these cells; what was typed in it before is still there. */
export function useNewAssumption(list: RecordList, begin: Cells): AssumptionWork {
  const { at } = useKeptPlan();
  const mine = useDraft(at.plan);
  const [fresh] = useState(() => crypto.randomUUID());
  const { draft, add } = mine;
  const begun = draft.find(
    (edit) =>
      edit.kind === 'add' &&
      edit.record.table === ASSUMPTIONS &&
      (edit.record.id === fresh || isSameStart(edit.record.cells, begin)),
  );
  const known = begun?.kind === 'add' ? begun.record : undefined;
  const cells = known?.cells ?? begin;
  return {
    mine,
    cells,
    put: (changes) => {
      const next = { ...cells, ...changes };
      if (known !== undefined) return add({ kind: 'add', record: { ...known, cells: next } });
      add(newRowAfter(list.records, ASSUMPTIONS, '', fresh, next));
    },
    edits: begun === undefined ? [] : [begun],
    taken: codesOf(list),
  };
}

/** Whether two are about the same number first; those about none yet are not the same. */
function isSameStart(one: Cells, other: Cells): boolean {
  const [first] = addressesIn(one);
  return first !== undefined && first === addressesIn(other)[0];
}

function codesOf({ records }: RecordList): ReadonlySet<string> {
  return new Set(records.map(({ cells }) => wordsAt(cells, 'id')));
}

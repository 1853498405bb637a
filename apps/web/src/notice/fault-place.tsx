import { rowName } from '@kapstok/audit';
import type { PlanFault } from '@kapstok/contract';
import { columnHeading, recordName, tableTitle } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { isNow } from '../address/basis.ts';
import { newestChangesOf, recordsOf } from '../editing/queries.ts';
import { UndoButton } from '../editing/undo-button.tsx';
import type { KeptPlan } from '../frame/plan-context.ts';
import { DeedWords } from '../history/deed-words.tsx';
import { NoUndo } from '../history/no-undo.tsx';
import { useWords } from '../language/words.ts';

interface Props {
  readonly fault: PlanFault;
  readonly kept: KeptPlan;
}

/** Where a fault stands, in words. The row is named once its table is there. */
export function FaultPlace({ fault: { table, record, field }, kept: { at } }: Props) {
  const { say, of } = useWords();
  const { data } = useQuery({ ...recordsOf(at, table), enabled: record !== null });
  const row = data?.records.find(({ id }) => id === record);
  const name = row === undefined ? '' : of(rowName(table, recordName(table, row.cells)));
  return (
    <dl className="ks-faults__pair">
      <dt>{say('data.table')}</dt>
      <dd>{of(tableTitle(table))}</dd>
      {name !== '' && (
        <>
          <dt>{say('edits.row')}</dt>
          <dd>{name}</dd>
        </>
      )}
      {field !== '' && (
        <>
          <dt>{say('error.column')}</dt>
          <dd>{of(columnHeading(field))}</dd>
        </>
      )}
    </dl>
  );
}

/**
 * Who changed the cell last, as far as the latest changes of the plan tell, with a way to take that back where it is one's own;
 * nothing when they do not tell.
 */
export function FaultChangedBy({ fault: { record, field }, kept: { at, viewpoint } }: Props) {
  const { say } = useWords();
  const { data } = useQuery({
    ...newestChangesOf(at.plan),
    enabled: viewpoint.mayReadHistory && record !== null,
  });
  const last = data?.changes.find(
    ({ seq, edits }) =>
      seq <= viewpoint.basis.seq &&
      edits.some((edit) => edit.record === record && (edit.kind === 'add' || edit.field === field)),
  );
  if (last === undefined) return null;
  return (
    <div>
      <p className="ks-small ks-soft">{say('faults.last')}</p>
      <DeedWords deed={last} />
      {isNow(at.basis) && last.mayUndo && last.undoneBy === null && <UndoButton change={last} />}
      {viewpoint.whyNotEdit === null && <NoUndo change={last} instead="history.othersElsewhere" />}
    </div>
  );
}

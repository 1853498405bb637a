import type { RecordDto } from '@kapstok/contract';
import { recordName } from '@kapstok/plan';
import type { DraftOfPlan } from '../../editing/draft-store.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { HistoryLink } from '../../history/history-link.tsx';
import { useWords } from '../../language/words.ts';
import { rowName } from '../../place/row-name.ts';
import { movedRow, newRowAfter } from './row-place.ts';
import type { TableWork } from './use-table-work.ts';

interface Props {
  readonly table: string;
  readonly work: TableWork;
  readonly mine: DraftOfPlan;
}

/** What one can do with the row one stands on. */
export function RowTools({ table, work, mine }: Props) {
  const { say, of } = useWords();
  const { viewpoint } = useKeptPlan();
  const { record, field } = work.here;
  const asks = viewpoint.mayReadHistory;
  const label = work.columns.find(({ name }) => name === field)?.label;
  const name = record === undefined ? '' : of(rowName(table, recordName(table, record.cells)));
  return (
    <div className="ks-grid-tools ks-no-print" role="toolbar" aria-label={say('row.tools')}>
      {record !== undefined && (
        <span className="ks-grid-tools__row">{name === '' ? say('row.new') : name}</span>
      )}
      {work.mayEdit && <EditTools table={table} work={work} mine={mine} record={record} />}
      {asks && record !== undefined && label !== undefined && (
        <HistoryLink
          className="ks-button ks-button--small"
          of={{ record: record.id, field }}
          what={`${name}, ${of(label)}`}
        >
          {say('row.historyCell')}
        </HistoryLink>
      )}
      {asks && record !== undefined && (
        <HistoryLink className="ks-button ks-button--small" of={{ record: record.id, field: '' }} what={name}>
          {say('row.historyRow')}
        </HistoryLink>
      )}
      {work.whyNot !== null && <p className="ks-read-only">{of(work.whyNot)}</p>}
    </div>
  );
}

function EditTools({ table, work, mine, record }: Props & { readonly record: RecordDto | undefined }) {
  const { say } = useWords();
  const isSorted = work.sort !== undefined || work.rows.length < work.all.length;
  const isFree = record !== undefined && work.whyNot === null;
  const move = (by: -1 | 1) => {
    const edit = record === undefined ? undefined : movedRow(work.all, record, by);
    if (edit !== undefined) mine.add(edit);
  };
  const add = () => mine.add(newRowAfter(work.all, table, record?.id ?? '', crypto.randomUUID()));
  return (
    <>
      <button type="button" className="ks-button ks-button--small" onClick={add}>
        {say('row.add')}
      </button>
      <button
        type="button"
        className="ks-button ks-button--small"
        disabled={!isFree || isSorted}
        title={isSorted ? say('row.sorted') : undefined}
        onClick={() => move(-1)}
      >
        {say('row.up')}
      </button>
      <button
        type="button"
        className="ks-button ks-button--small"
        disabled={!isFree || isSorted}
        title={isSorted ? say('row.sorted') : undefined}
        onClick={() => move(1)}
      >
        {say('row.down')}
      </button>
      <button
        type="button"
        className="ks-button ks-button--small"
        disabled={!isFree}
        onClick={() => record !== undefined && mine.add({ kind: 'remove', record: work.given(record) })}
      >
        {say('row.remove')}
      </button>
    </>
  );
}

import { rowName } from '@kapstok/audit';
import type { RecordDto } from '@kapstok/contract';
import { recordName } from '@kapstok/plan';
import { useId } from 'react';
import { AskCertainty } from '../../certainty/ask-certainty.tsx';
import type { DraftOfPlan } from '../../editing/draft-store.ts';
import { movedRow, newRowAfter } from '../../editing/row-place.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { HistoryLink } from '../../history/history-link.tsx';
import { useWords } from '../../language/words.ts';
import { oneStop } from '../../table/one-stop.ts';
import type { TableWork } from './use-table-work.ts';

interface Props {
  readonly table: string;
  readonly work: TableWork;
  readonly mine: DraftOfPlan;
  /** Told which row was added: one goes on there. */
  readonly onAdded: (record: string) => void;
}

/** What one can do with the row one stands on: one stop for Tab, in which the arrows go on. */
export function RowTools({ table, work, mine, onAdded }: Props) {
  const { say, of } = useWords();
  const { viewpoint } = useKeptPlan();
  const why = useId();
  const { record, field } = work.here;
  const asks = viewpoint.mayReadHistory;
  const label = work.columns.find(({ name }) => name === field)?.label;
  const name = record === undefined ? '' : of(rowName(table, recordName(table, record.cells)));
  return (
    <div
      className="ks-grid-tools ks-no-print"
      role="toolbar"
      aria-label={say('row.tools')}
      onKeyDown={oneStop}
    >
      <span className="ks-grid-tools__row" title={name}>
        {record === undefined ? say('row.none') : name === '' ? say('row.new') : name}
      </span>
      {viewpoint.whyNotEdit === null && (
        <EditTools table={table} work={work} mine={mine} onAdded={onAdded} record={record} why={why} />
      )}
      {record !== undefined && label !== undefined && (
        <AskCertainty
          className="ks-button ks-button--small"
          table={table}
          cells={record.cells}
          field={field}
          what={`${name}, ${of(label)}`}
        />
      )}
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
      {work.whyNot !== null && (
        <p id={why} className="ks-read-only">
          {of(work.whyNot)}
        </p>
      )}
    </div>
  );
}

interface EditProps extends Props {
  readonly record: RecordDto | undefined;
  /** Id of what says why the row can't be edited. */
  readonly why: string;
}

function EditTools({ table, work, mine, onAdded, record, why }: EditProps) {
  const { say, of } = useWords();
  const isSorted = work.sort !== undefined || work.rows.length < work.all.length;
  const isFree = record !== undefined && work.mayEdit && work.whyNot === null;
  const move = (by: -1 | 1) => {
    const edit = record === undefined ? undefined : movedRow(work.all, record, by);
    if (edit !== undefined) mine.add(edit);
  };
  const add = () => {
    const id = crypto.randomUUID();
    mine.add(newRowAfter(work.all, table, record?.id ?? '', id, work.newCells));
    onAdded(id);
  };
  const reason = work.whyNot === null ? undefined : of(work.whyNot);
  const sorted = reason ?? (isSorted ? say('row.sorted') : undefined);
  const tools = [
    { verb: 'row.add', off: !work.mayAdd, because: reason, go: add },
    { verb: 'row.up', off: !isFree || isSorted, because: sorted, go: () => move(-1) },
    { verb: 'row.down', off: !isFree || isSorted, because: sorted, go: () => move(1) },
    {
      verb: 'row.remove',
      off: !isFree,
      because: reason,
      go: () => record !== undefined && mine.add({ kind: 'remove', record: work.given(record) }),
    },
  ] as const;
  return tools.map(({ verb, off, because, go }) => (
    <button
      key={verb}
      type="button"
      className="ks-button ks-button--small"
      disabled={off}
      title={off ? because : undefined}
      aria-describedby={off && reason !== undefined ? why : undefined}
      onClick={go}
    >
      {say(verb)}
    </button>
  ));
}

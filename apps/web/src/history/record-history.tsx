import { rowInTable, rowName, shownCell } from '@kapstok/audit';
import type { RecordDocument, RecordHistory } from '@kapstok/contract';
import { cellOf, columnHeading } from '@kapstok/plan';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { recordHistoryOf, recordOf } from '../editing/queries.ts';
import { useKeptPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { isMissing, ProblemNotice } from '../notice/problem-notice.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { HistoryLink } from './history-link.tsx';
import { momentSeen } from './moment-seen.ts';

interface Props {
  readonly record: string;
  /** The column; empty for the whole row. */
  readonly field: string;
}

/** The history of a row or of one of its cells until the state one looks at, the latest first. */
export function RecordHistoryList({ record, field }: Props) {
  const { say } = useWords();
  const { at, viewpoint } = useKeptPlan();
  const asOf = momentSeen(at.basis, viewpoint);
  const history = useInfiniteQuery(recordHistoryOf(at, { record, field, asOf }));
  const now = useQuery({ ...recordOf(at, record), retry: false });
  if (history.isError) return <ProblemNotice error={history.error} retry={() => void history.refetch()} />;
  const first = history.data?.pages[0];
  if (first === undefined) return <WaitingLines widths={['60%', '90%', '80%', '85%']} />;
  // Gone is only what the server says is not there: an answer that failed tells nothing of the row.
  const isGone = isMissing(now.error);
  const changes = history.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <>
      <HistoryHead history={first} field={field} now={now.data} isGone={isGone} />
      {changes.length === 0 ? (
        <p>{say('history.never')}</p>
      ) : (
        <ol className="ks-history__list">
          {changes.map((change) => (
            <HistoryEntry key={change.id} change={change} field={field} now={now.data} isGone={isGone} />
          ))}
        </ol>
      )}
      {history.hasNextPage && (
        <button
          type="button"
          className="ks-button ks-button--small"
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {say('history.more')}
        </button>
      )}
    </>
  );
}

interface HeadProps {
  readonly history: RecordHistory;
  readonly field: string;
  readonly now: RecordDocument | undefined;
  readonly isGone: boolean;
}

function HistoryHead({ history, field, now, isGone }: HeadProps) {
  const { say, of } = useWords();
  const name = of(rowName(history.table, history.name));
  const words = now === undefined || field === '' ? '' : cellOf(now, field);
  return (
    <div className="ks-history__head">
      <p className="ks-small ks-soft">{of(rowInTable(history.table, history.name))}</p>
      {field !== '' && (
        <>
          <p className="ks-why__label">{of(columnHeading(field))}</p>
          {now !== undefined && (
            <p className="ks-history__now">
              {words === '' ? (
                <span className="ks-changed__blank">{say('edit.blank')}</span>
              ) : (
                of(shownCell(history.table, field, now.cells))
              )}
            </p>
          )}
          <HistoryLink of={{ record: history.record, field: '' }} what={name}>
            {say('history.ofRow')}
          </HistoryLink>
        </>
      )}
      {isGone && <p>{say('history.gone')}</p>}
    </div>
  );
}

import './history.css';
import { columnName } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useKeptPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../notice/loaded.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { rowOf } from '../server/queries.ts';
import type { HistoryOf } from './history-address.ts';
import { RecordHistoryList } from './record-history.tsx';

/** Who changed a value, or a whole row, when and why; and ways to bring an older value back. */
export function HistoryPanel({ of }: { readonly of: HistoryOf }) {
  const { say } = useWords();
  const { viewpoint } = useKeptPlan();
  if (!viewpoint.mayReadHistory) return <p>{say('history.mayNot')}</p>;
  return 'record' in of ? (
    <RecordHistoryList record={of.record} field={of.field} />
  ) : (
    <ByPlace table={of.table} line={of.line} field={of.field} />
  );
}

interface PlaceProps {
  readonly table: string;
  readonly line: number;
  readonly field: string;
}

/** The row that stands at a place, in the state one looks at. */
function ByPlace({ table, line, field }: PlaceProps) {
  const { say, of } = useWords();
  const { at } = useKeptPlan();
  const query = useQuery(rowOf(at, table, line));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['60%', '90%', '80%']} />}>
      {({ record }) =>
        record === null ? (
          <p>{say('history.none', { what: of(columnName(field)) })}</p>
        ) : (
          <RecordHistoryList record={record} field={field} />
        )
      }
    </Loaded>
  );
}

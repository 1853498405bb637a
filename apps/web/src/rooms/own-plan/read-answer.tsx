import type { PlanHeader } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { WaitingLines } from '../../notice/waiting.tsx';
import { nowOf } from '../../server/plan-at.ts';
import { headerOf, overviewOf } from '../../server/queries.ts';
import { useWipe } from '../../server/wipe.ts';

interface Props {
  /** The own plan that was read. */
  readonly id: string;
  /** What to do once it is wiped. */
  readonly wiped: () => void;
}

/** What an own plan says: its answer, what was read of it, how many findings, and where to look or to wipe it. */
export function ReadAnswer({ id, wiped }: Props) {
  const { say, of } = useWords();
  const overview = useQuery(overviewOf(nowOf(id)));
  const header = useQuery(headerOf(nowOf(id)));
  const wipe = useWipe(id, wiped);
  return (
    <>
      <Loaded query={overview} waiting={<WaitingLines widths={['80%', '60%']} />}>
        {({ headline, findings: { counts } }) => (
          <>
            <p className="ks-result__answer">{of(headline)}</p>
            <p>
              {say('audit.counts', {
                all: say('audit.findings', { count: counts.error + counts.warning + counts.remark }),
                errors: counts.error,
                warnings: counts.warning,
                remarks: counts.remark,
              })}
            </p>
          </>
        )}
      </Loaded>
      {header.data !== undefined && <TablesRead tables={header.data.tables} />}
      <div className="ks-result__ways">
        <Link
          className="ks-button ks-button--main"
          to="/p/$plan"
          params={{ plan: id }}
          search={{ why: undefined }}
        >
          {say('result.show')}
        </Link>
        <Link
          className="ks-button"
          to="/p/$plan/doorlichting"
          params={{ plan: id }}
          search={{ why: undefined }}
        >
          {say('result.audit')}
        </Link>
        <button type="button" className="ks-button" disabled={wipe.isPending} onClick={() => wipe.mutate()}>
          {say('own.wipe')}
        </button>
      </div>
      {wipe.isError && <p role="alert">{say('own.wipeFailed')}</p>}
    </>
  );
}

/** Which tables were read, and how many rows of each. */
function TablesRead({ tables }: { readonly tables: PlanHeader['tables'] }) {
  const { say } = useWords();
  const read = tables.filter((table) => table.present);
  const rows = read.reduce((sum, table) => sum + table.rows, 0);
  return (
    <details>
      <summary>{say('result.read', { rows, tables: read.length })}</summary>
      <table className="ks-table">
        <caption className="ks-out-of-sight">{say('result.tables')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('result.table')}</th>
            <th scope="col" className="ks-num">
              {say('result.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {read.map((table) => (
            <tr key={table.name}>
              <th scope="row">{table.name}</th>
              <td className="ks-num">{table.rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

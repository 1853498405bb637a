import type { SentReportDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isNow } from '../../address/basis.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { pastAddress } from '../../server/plan-at.ts';
import { sentReportsOf } from '../../server/report-queries.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';

/** The reports that were sent, what of them is otherwise now, and where each is made again. */
export function SentReportTable() {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const query = useQuery(sentReportsOf(at));
  const columns = useColumns();
  return (
    <section aria-labelledby="reports-sent">
      <h2 id="reports-sent">{say('reports.sentTitle')}</h2>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ reports }) =>
          reports.length === 0 ? (
            <p>{say(isNow(at.basis) ? 'reports.noneSent' : 'reports.noneSentThen')}</p>
          ) : (
            <DataTable<SentReportDto>
              caption={say('reports.sentTitle')}
              captionHidden
              columns={columns}
              rows={reports}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function useColumns(): readonly Column<SentReportDto>[] {
  const { say, of, language } = useWords();
  const { at } = useKeptPlan();
  return useMemo(
    () => [
      wordsColumn<SentReportDto>(
        'report',
        say('reports.which'),
        ({ name, subject }) => [of(name), subject].filter((part) => part !== '').join(': '),
        true,
      ),
      wordsColumn<SentReportDto>('period', say('reports.until'), ({ periodName }) => of(periodName)),
      {
        ...wordsColumn<SentReportDto>('at', say('reports.of'), ({ at: moment }) => moment),
        cell: ({ at: moment }) => momentWords(moment, language),
      },
      {
        id: 'changed',
        head: say('reports.since'),
        kind: 'words',
        cell: (sent) => <Since sent={sent} />,
        sortBy: ({ changed }) => changed,
        written: ({ changed }) => changed,
      },
      {
        id: 'again',
        head: say('reports.again'),
        kind: 'words',
        cell: ({ again, format }) => (
          <a href={`/api/v1${pastAddress(at.plan, again.slice(1))}`} download>
            {say('reports.againAs', { format: format.toUpperCase() })}
          </a>
        ),
        written: ({ again }) => again,
      },
    ],
    [say, of, language, at.plan],
  );
}

/** How many figures changed since, and the way to the report that tells which. */
function Since({ sent: { changed, period } }: { readonly sent: SentReportDto }) {
  const { say } = useWords();
  const { at, mark: plan } = useKeptPlan();
  if (changed === 0) return say('reports.unchanged');
  return (
    <>
      <strong>{say('reports.changed', { count: changed })}</strong>{' '}
      <Link to="/p/$plan/rapporten" params={{ plan }} search={{ report: 'quarterly', period }}>
        {say(isNow(at.basis) ? 'reports.whichChanged' : 'reports.whichChangedThen')}
      </Link>
    </>
  );
}

import { listedValueName } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShownPlan } from '../../frame/plan-context.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { realisationsOf } from '../../server/queries.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';
import { RealisedEvidence } from './realised-evidence.tsx';
import { RealisedJudging } from './realised-judging.tsx';
import { RealisedReopening } from './realised-reopening.tsx';
import { type RealisedRow, useAmountWords, wordOf } from './realised-row.ts';
import { useAmountNames } from './use-amount-names.ts';
import { useGiving } from './use-giving.ts';

/** What was realised, as far as one may see it: how far each amount is, with what shows where it comes from. */
export function RealisedAmounts() {
  const { at, viewpoint } = useShownPlan();
  const query = useQuery({ ...realisationsOf(at), enabled: viewpoint !== null });
  if (viewpoint === null) return null;
  return (
    <Loaded query={query} waiting={null}>
      {({ realisations }) => (realisations.length === 0 ? null : <Amounts rows={realisations} />)}
    </Loaded>
  );
}

function Amounts({ rows }: { readonly rows: readonly RealisedRow[] }) {
  const { say } = useWords();
  const may = useGiving();
  const columns = useColumns(may('reportRealised'));
  const toJudge = rows.filter(({ state }) => state === 'submitted');
  const approved = rows.filter(({ state }) => state === 'approved');
  return (
    <>
      <DataTable<RealisedRow>
        caption={say('realised.amounts')}
        columns={columns}
        rows={rows}
        keyOf={wordOf}
      />
      {may('validate') && toJudge.length > 0 && <RealisedJudging rows={toJudge} />}
      {may('validate') && may('reportRealised') && approved.length > 0 && (
        <RealisedReopening rows={approved} />
      )}
    </>
  );
}

function useColumns(mayReport: boolean): readonly Column<RealisedRow>[] {
  const { say, of, language } = useWords();
  const amountOf = useAmountWords();
  const names = useAmountNames();
  return useMemo(() => {
    const words = (id: string, head: string, read: (row: RealisedRow) => string, namesRow = false) =>
      wordsColumn<RealisedRow>(id, head, read, namesRow);
    return [
      words('line', say('lines.line'), ({ line }) => names.line(line), true),
      words('grant', say('grants.source'), ({ grant }) => names.grant(grant)),
      words('period', say('lines.period'), ({ period }) => periodWords(period, language)),
      words('kind', say('realised.kind'), ({ kind }) => of(listedValueName(kind))),
      words('reporter', say('realised.reporter'), ({ reporter }) => names.reporter(reporter)),
      {
        id: 'amount',
        head: say('exposure.amount'),
        kind: 'number',
        cell: amountOf,
        sortBy: ({ amount }) => amount,
        written: ({ amount }) => amount,
      },
      words('state', say('realised.state'), ({ state }) => of(listedValueName(state))),
      {
        ...words('evidence', say('realised.evidence'), ({ evidence }) => String(evidence.length)),
        cell: (row) => <RealisedEvidence row={row} isOpen={mayReport && row.state !== 'approved'} />,
      },
    ];
  }, [say, of, language, amountOf, names, mayReport]);
}

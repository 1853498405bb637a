import type { Overlaps } from '@kapstok/contract';
import { useMemo } from 'react';
import { useFileValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { figureColumn, wordsColumn } from '../../../table/make-column.tsx';
import { useSaveList } from '../../../table/save-list.ts';

interface Props {
  readonly overlaps: Overlaps;
  readonly unit: string;
}

/** Two projects, with their names, and what they book in one unit. */
interface Pair {
  readonly key: string;
  readonly project: string;
  readonly other: string;
  readonly amount: Overlaps['plan'][number];
}

/** Each two projects that have something in common: what both book, what that is together, and the difference. */
export function OverlapPairs({ overlaps, unit }: Props) {
  const { say } = useWords();
  const pairs = useMemo(() => pairsIn(overlaps, unit), [overlaps, unit]);
  const columns = usePairColumns(unit);
  const saveList = useSaveList();
  const save = () =>
    saveList(say('overlap.pairsFile'), [
      columns.map(({ head }) => head),
      ...pairs.map((row) => columns.map((column) => column.written(row))),
    ]);
  return (
    <section className="ks-register" aria-label={say('overlap.pairs')}>
      <DataTable<Pair>
        caption={say('overlap.pairs')}
        columns={columns}
        rows={pairs}
        keyOf={({ key }) => key}
      />
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={save}>
        {say('figure.csv')}
        <span className="ks-out-of-sight">: {say('overlap.pairsFile')}</span>
      </button>
    </section>
  );
}

function pairsIn({ pairs, projects }: Overlaps, unit: string): readonly Pair[] {
  const named = new Map(projects.map(({ code, name }) => [code, `${code} ${name}`.trim()]));
  return pairs.flatMap(({ project, other, amounts }) => {
    const amount = amounts.find((one) => one.unit === unit);
    if (amount === undefined) return [];
    const [one = project, two = other] = [named.get(project), named.get(other)];
    return [{ key: `${project} ${other}`, project: one, other: two, amount }];
  });
}

function usePairColumns(unit: string): readonly Column<Pair>[] {
  const { say } = useWords();
  const file = useFileValue();
  return useMemo(() => {
    const amount = (id: 'gross' | 'net' | 'taken', head: string) =>
      figureColumn<Pair>({ id, head, unit, read: (row) => row.amount[id], file });
    return [
      wordsColumn<Pair>(
        'pair',
        say('overlap.pair'),
        ({ project, other }) => say('overlap.pairName', { project, other }),
        true,
      ),
      amount('gross', say('overlap.gross')),
      amount('net', say('overlap.pairsTogether')),
      amount('taken', say('overlap.taken')),
    ];
  }, [unit, say, file]);
}

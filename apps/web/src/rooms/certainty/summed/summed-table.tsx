import type { SummedCertainty } from '@kapstok/contract';
import { useMemo, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { FileLink } from '../../../table/export-links.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';
import { type SummedRow, summedRows } from './summed-told.ts';

interface Props {
  readonly certainty: SummedCertainty;
  readonly file: string;
}

/** Regions and plans with the spread of one figure at a time, all together at the bottom. */
export function SummedTable({ certainty, file }: Props) {
  const { say, of, language } = useWords();
  const [measure, setMeasure] = useState(0);
  const [sort, setSort] = useState<string>();
  const { rows, sum } = useMemo(() => summedRows(certainty), [certainty]);
  const columns = useColumns(certainty, measure);
  if (rows.length === 0) return null;
  const { asOf } = certainty;
  const asked = new URLSearchParams({ language, ...(asOf === null ? {} : { asOf }) });
  return (
    <section aria-labelledby="summed-plans">
      <h2 id="summed-plans">{say('summed.plans')}</h2>
      <label className="ks-field ks-no-print">
        {say('scopes.measure')}
        <select value={measure} onChange={(event) => setMeasure(Number(event.target.value))}>
          {certainty.figures.map(({ label }, at) => (
            <option key={label.nl} value={at}>
              {of(label)}
            </option>
          ))}
        </select>
      </label>
      <DataTable<SummedRow>
        caption={say('summed.caption')}
        captionHidden
        columns={columns}
        rows={rows}
        totals={[sum]}
        keyOf={({ key }) => key}
        sort={sort}
        onSort={setSort}
      />
      <FileLink address={`${file}?${asked.toString()}`} />
    </section>
  );
}

function useColumns(
  { level, figures, asOf }: SummedCertainty,
  measure: number,
): readonly Column<SummedRow>[] {
  const { say } = useWords();
  const drawnColumns = useDrawnColumns();
  const { label, unit = '' } = figures[measure] ?? {};
  return useMemo(() => {
    const plan = wordsColumn<SummedRow>(
      'plan',
      say('summed.plan'),
      (row) => row.plan || (level === 'region' || row.key === 'sum' ? say('summed.together') : ''),
      level === 'region',
    );
    const region = wordsColumn<SummedRow>(
      'region',
      say('summed.region'),
      (row) => row.region || say('summed.together'),
      true,
    );
    return [
      ...(level === 'nation' ? [region, { ...plan, cell: (row: SummedRow) => row.plan }] : [plan]),
      wordsColumn<SummedRow>('version', say('summed.version'), (row) =>
        stateOf(row, say(asOf === null ? 'summed.now' : 'summed.then')),
      ),
      ...drawnColumns<SummedRow>({
        id: 'figure',
        head: '',
        unit,
        read: (row) => row.figures.find((figure) => figure.label.nl === label?.nl),
      }),
    ].filter((column) => column.fileOnly !== true);
  }, [say, drawnColumns, level, asOf, label, unit]);
}

/** Which version of a plan is drawn; nothing where the row is no plan. */
function stateOf({ plan, version }: SummedRow, working: string): string {
  return plan === '' ? '' : (version ?? working);
}

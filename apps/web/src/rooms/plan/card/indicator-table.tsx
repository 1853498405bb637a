import type { IndicatorDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';

/** Indicators with their baseline, and their targets in the shape in which the plan prints them. */
export function IndicatorTable({ indicators }: { readonly indicators: readonly IndicatorDto[] }) {
  const { say } = useWords();
  const columns = useMemo(() => {
    const words = (
      id: 'kind' | 'unit' | 'baseline' | 'owner',
      read: (row: IndicatorDto) => string,
    ): Column<IndicatorDto> => ({
      id,
      head: say(`indicator.${id}`),
      kind: 'words',
      cell: read,
      written: read,
    });
    const years = [...new Set(indicators.flatMap((row) => row.targets.map((target) => target.year)))].sort(
      (a, b) => a - b,
    );
    const printed = (row: IndicatorDto, year: number) =>
      row.targets.find((target) => target.year === year)?.printed ?? '';
    return [
      {
        id: 'name',
        head: say('indicator.name'),
        kind: 'words' as const,
        namesRow: true,
        cell: (row: IndicatorDto) => (
          <>
            {row.code} {row.name}
            {!row.ofProject && <span className="ks-soft"> ({say('indicator.ofPillar')})</span>}
          </>
        ),
        written: (row: IndicatorDto) => `${row.code} ${row.name}`,
      },
      words('kind', (row) => row.kind),
      words('unit', (row) => row.unit),
      words('baseline', (row) => row.baseline || say('indicator.none')),
      ...years.map(
        (year): Column<IndicatorDto> => ({
          id: `t${year}`,
          head: String(year),
          kind: 'words',
          cell: (row) => printed(row, year),
          written: (row) => printed(row, year),
        }),
      ),
      words('owner', (row) => row.owner || say('indicator.nobody')),
    ];
  }, [indicators, say]);
  return (
    <DataTable<IndicatorDto>
      caption={say('indicator.caption')}
      captionHidden
      columns={columns}
      rows={indicators}
      keyOf={(row) => `${row.place.line}`}
    />
  );
}

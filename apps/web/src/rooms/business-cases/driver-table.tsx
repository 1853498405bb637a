import type { DriverDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';

/** Prices, rates, conversions and drivers the case uses, with where they come from. */
export function DriverTable({ drivers }: { readonly drivers: readonly DriverDto[] }) {
  const { say, of } = useWords();
  const columns = useMemo((): readonly Column<DriverDto>[] => {
    const value = (row: DriverDto) =>
      row.byYear.length === 0
        ? of(row.value.words)
        : row.byYear.map((part) => `${part.year}: ${of(part.value.words)}`).join('; ');
    return [
      {
        id: 'label',
        head: say('driver.what'),
        kind: 'words',
        namesRow: true,
        cell: (row) => row.label,
        written: (row) => row.label,
      },
      { id: 'value', head: say('driver.value'), kind: 'number', cell: value, written: value },
      {
        id: 'scope',
        head: say('driver.scope'),
        kind: 'words',
        cell: (row) =>
          row.scope === '' ? say('driver.wholePlan') : say('driver.thisProject', { code: row.scope }),
        written: (row) => row.scope,
      },
      {
        id: 'formula',
        head: say('driver.formula'),
        kind: 'words',
        cell: (row) => row.formula,
        written: (row) => row.formula,
      },
      {
        id: 'source',
        head: say('driver.source'),
        kind: 'words',
        cell: (row) => row.source,
        written: (row) => row.source,
      },
    ];
  }, [say, of]);
  if (drivers.length === 0) return <p className="ks-soft">{say('driver.none')}</p>;
  const used = drivers.some((driver) => driver.formula !== '')
    ? columns
    : columns.filter(({ id }) => id !== 'formula');
  return (
    <>
      <DataTable<DriverDto>
        caption={say('driver.caption')}
        columns={used}
        rows={drivers}
        keyOf={(row) => `${row.key} ${row.scope} ${row.place.line}`}
      />
      <ExportLinks list="drivers" />
    </>
  );
}

import type { DriverDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords, type Words } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { wordsColumn } from '../../table/make-column.tsx';

/** Prices, rates, conversions and drivers the case uses, with where they come from. */
export function DriverTable({ drivers }: { readonly drivers: readonly DriverDto[] }) {
  const { say } = useWords();
  const columns = useColumns(drivers.some((driver) => driver.formula !== ''));
  if (drivers.length === 0) return <p className="ks-soft">{say('driver.none')}</p>;
  return (
    <>
      <DataTable<DriverDto>
        caption={say('driver.caption')}
        columns={columns}
        rows={drivers}
        keyOf={(row) => `${row.key} ${row.scope} ${row.place.line}`}
      />
      <ExportLinks list="drivers" />
    </>
  );
}

function useColumns(formulas: boolean): readonly Column<DriverDto>[] {
  const { say, of } = useWords();
  return useMemo(() => {
    const value = (driver: DriverDto) => valueInWords(driver, of);
    const scope = (row: DriverDto) =>
      row.scope === '' ? say('driver.wholePlan') : say('driver.thisProject', { code: row.scope });
    return [
      wordsColumn('label', say('driver.what'), (row) => row.label, true),
      { ...wordsColumn<DriverDto>('value', say('driver.value'), value), kind: 'number' },
      wordsColumn('scope', say('driver.scope'), scope),
      ...(formulas ? [wordsColumn<DriverDto>('formula', say('driver.formula'), (row) => row.formula)] : []),
      wordsColumn('source', say('driver.source'), (row) => row.source),
    ];
  }, [formulas, say, of]);
}

/** The value that holds for every year, and what holds in one year; years left blank only where no value holds for all. */
function valueInWords({ value, byYear }: DriverDto, of: Words['of']): string {
  const known = value.value.kind !== 'unknown';
  const years = byYear.filter((part) => !known || part.value.value.kind !== 'unknown');
  const inYears = years.map((part) => `${part.year}: ${of(part.value.words)}`);
  return [...(known || years.length === 0 ? [of(value.words)] : []), ...inYears].join('; ');
}

import type { DriverDto } from '@kapstok/contract';
import { Fragment, useMemo } from 'react';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords, type Words } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { placedColumn, wordsColumn } from '../../table/make-column.tsx';

/** In which column of the plan each stands. */
const FIELDS = { what: 'meaning', scope: 'scope', formula: 'formula', source: 'source' } as const;

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
    const words = (id: keyof typeof FIELDS, read: (row: DriverDto) => string) =>
      placedColumn({ id, head: say(`driver.${id}`), read, place: (row) => row.place, field: FIELDS[id] });
    const value = (driver: DriverDto) =>
      valuesOf(driver, of)
        .map((part) => part.words)
        .join('; ');
    const scope = (row: DriverDto) =>
      row.scope === '' ? say('driver.wholePlan') : say('driver.thisProject', { code: row.scope });
    return [
      { ...words('what', (row) => row.label), namesRow: true },
      {
        ...wordsColumn<DriverDto>('value', say('driver.value'), value),
        kind: 'number',
        cell: (row) => <DriverValue driver={row} />,
      },
      words('scope', scope),
      ...(formulas ? [words('formula', (row) => row.formula)] : []),
      words('source', (row) => row.source),
    ];
  }, [formulas, say, of]);
}

/** What a driver is, each year of it with a history of its own. */
function DriverValue({ driver }: { readonly driver: DriverDto }) {
  const { of } = useWords();
  return valuesOf(driver, of).map(({ field, words }, index) => (
    <Fragment key={field}>
      {index > 0 && '; '}
      <ValueHistory place={driver.place} field={field}>
        {words}
      </ValueHistory>
    </Fragment>
  ));
}

/** A value of a driver in words, and the column in which it stands. */
interface ValueOfDriver {
  readonly field: string;
  readonly words: string;
}

/** The value that holds for every year, and what holds in one year; years left blank only where no value holds for all. */
function valuesOf({ value, byYear }: DriverDto, of: Words['of']): readonly ValueOfDriver[] {
  const known = value.value.kind !== 'unknown';
  const years = byYear.filter((part) => !known || part.value.value.kind !== 'unknown');
  const whole = known || years.length === 0 ? [{ field: 'value', words: of(value.words) }] : [];
  const inYears = years.map((part) => ({
    field: `y${part.year}`,
    words: `${part.year}: ${of(part.value.words)}`,
  }));
  return [...whole, ...inYears];
}

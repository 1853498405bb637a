import { addressWords, shownCell } from '@kapstok/audit';
import { parseAddress } from '@kapstok/plan';
import { spelledUnitName } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { isRowOf } from '../../../certainty/address-words.ts';
import { recordsOf } from '../../../editing/queries.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

/** A cell an assumption is about, and what stands there now. */
export function CellNow({ address }: { readonly address: string }) {
  const { say, of } = useWords();
  const { at } = useKeptPlan();
  const { table = '', field = '' } = parseAddress(address) ?? {};
  const { data } = useQuery({ ...recordsOf(at, table), enabled: table !== '' && table !== 'choices' });
  const row = data?.records.find(({ cells }) => isRowOf(address, table, cells));
  const read = (column: string): string => of(shownCell(table, column, row?.cells ?? {}));
  const now = field === '' ? yearsIn(row?.cells ?? {}, read) : read(field);
  const unit = of(spelledUnitName(row?.cells.unit ?? ''));
  return (
    <span>
      <strong>{of(addressWords(address))}</strong>
      {row !== undefined && (
        <span className="ks-soft">
          {' '}
          {now === '' ? say('assume.nowBlank') : say('assume.now', { words: `${now} ${unit}`.trim() })}
        </span>
      )}
      {data !== undefined && row === undefined && (
        <span className="ks-warning"> {say('assume.noSuchCell')}</span>
      )}
    </span>
  );
}

/** What stands in the years of a row, in their order. */
function yearsIn(cells: Readonly<Record<string, string>>, read: (column: string) => string): string {
  return Object.keys(cells)
    .filter((column) => /^y\d{4}$/.test(column) && cells[column] !== '')
    .sort()
    .map((column) => `${column.slice(1)}: ${read(column)}`)
    .join(', ');
}

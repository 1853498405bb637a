import type { RowData } from '@tanstack/react-table';
import { useId } from 'react';
import { useNarrow } from '../frame/use-narrow.ts';
import type { Column } from '../table/column.ts';
import { DataTable, type TableProps } from '../table/data-table.tsx';

type Props<Row> = Pick<TableProps<Row>, 'caption' | 'captionHidden' | 'columns' | 'rows' | 'keyOf' | 'empty'>;

/** Rows as a table; on a telephone under one another, so that what one can do with a row is never out of sight. */
export function Rows<Row extends RowData>(props: Props<Row>) {
  const narrow = useNarrow();
  return narrow ? <Cards {...props} /> : <DataTable {...props} />;
}

function Cards<Row>({ caption, captionHidden = false, columns, rows, keyOf, empty }: Props<Row>) {
  const name = useId();
  return (
    <>
      <p id={name} className={captionHidden ? 'ks-out-of-sight' : 'ks-cards__caption'}>
        {caption}
      </p>
      {rows.length === 0 && <p className="ks-soft">{empty}</p>}
      <ul className="ks-cards" aria-labelledby={name}>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <Card row={row} columns={columns} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CardProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

function Card<Row>({ row, columns }: CardProps<Row>) {
  const named = columns.find((column) => column.namesRow === true);
  const others = columns.filter((column) => column !== named);
  return (
    <>
      <p className="ks-cards__name">{named?.cell(row)}</p>
      <dl>
        {others.map((column) => {
          const cell = column.cell(row);
          return cell === '' ? null : (
            <div key={column.id}>
              <dt>{column.head}</dt>
              <dd>{cell}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

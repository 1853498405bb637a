import './figure.css';
import { type ReactNode, useId } from 'react';
import { useWords } from '../language/words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { useSaveList } from '../table/save-list.ts';
import { type Drawing, Picture } from './picture.tsx';

interface Props<Row> {
  /** What it shows, with its unit and year. */
  readonly title: string;
  /** What one can read in it, in a sentence. */
  readonly sentence: ReactNode;
  /** The picture, said in words for who does not see it. */
  readonly described: string;
  readonly drawing: Drawing;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly totals?: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the file when its table is taken out. */
  readonly file: string;
  /** How wide the picture is on paper, in pixels of 1/96 inch. */
  readonly onPaper?: number;
  /** A switch or remark between the sentence and the picture. */
  readonly children?: ReactNode;
}

/** Every chart: title, sentence, picture, table and CSV, in that order. */
export function Figure<Row extends object>(props: Props<Row>) {
  const { title, sentence, described, drawing, columns, rows, totals = [], keyOf, file } = props;
  const { say } = useWords();
  const name = useId();
  const saveList = useSaveList();
  const save = () =>
    saveList(file, [
      columns.map((column) => (column.unit === undefined ? column.head : `${column.head} (${column.unit})`)),
      ...[...rows, ...totals].map((row) => columns.map((column) => column.written(row))),
    ]);
  return (
    <figure className="ks-figure-frame" aria-labelledby={name}>
      <figcaption>
        <h2 className="ks-figure-frame__title" id={name}>
          {title}
        </h2>
        <p className="ks-figure-frame__sentence">{sentence}</p>
      </figcaption>
      {props.children}
      <Picture
        described={described}
        drawing={drawing}
        {...(props.onPaper === undefined ? {} : { onPaper: props.onPaper })}
      />
      <details className="ks-figure-frame__table ks-no-print">
        <summary>{say('figure.table')}</summary>
        <DataTable
          caption={title}
          captionHidden
          columns={columns.filter(({ fileOnly }) => fileOnly !== true)}
          rows={rows}
          totals={totals}
          keyOf={keyOf}
        />
        <button type="button" className="ks-button ks-button--small" onClick={save}>
          {say('figure.csv')}
        </button>
      </details>
    </figure>
  );
}

import './column-choice.css';
import { useWords } from '../language/words.ts';
import type { Column } from './column.ts';

interface Props<Row> {
  /** Every column there is; what names the row always stays. */
  readonly columns: readonly Column<Row>[];
  readonly hidden: ReadonlySet<string>;
  readonly onTurn: (id: string) => void;
}

/** Which columns of a table are shown: folded away until someone wants fewer. */
export function ColumnChoice<Row>({ columns, hidden, onTurn }: Props<Row>) {
  const { say } = useWords();
  return (
    <details className="ks-columns">
      <summary>{say('table.columns')}</summary>
      <fieldset className="ks-columns__all">
        <legend className="ks-out-of-sight">{say('table.columns')}</legend>
        {columns
          .filter((column) => column.namesRow !== true)
          .map(({ id, head }) => (
            <label key={id} className="ks-check">
              <input type="checkbox" checked={!hidden.has(id)} onChange={() => onTurn(id)} />
              {head}
            </label>
          ))}
      </fieldset>
    </details>
  );
}

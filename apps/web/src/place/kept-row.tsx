import { rowName, shownCell } from '@kapstok/audit';
import type { PlanRow, RecordDocument } from '@kapstok/contract';
import { type Cells, columnHeading, recordName } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { AskCertainty } from '../certainty/ask-certainty.tsx';
import { CellForm } from '../editing/cell-form.tsx';
import { recordOf } from '../editing/queries.ts';
import { UndoButton } from '../editing/undo-button.tsx';
import type { Made } from '../editing/use-change.ts';
import { useKeptPlan } from '../frame/plan-context.ts';
import { HistoryLink } from '../history/history-link.tsx';
import { useWords } from '../language/words.ts';

interface Props {
  readonly row: PlanRow;
  /** The record behind the row. */
  readonly record: string;
  /** The column of the cell in question; empty when it is about the whole row. */
  readonly field: string;
}

/** A row of a kept plan: each cell can be changed where it stands, and leads to its history. */
export function KeptRow({ row, record, field }: Props) {
  const { say, of } = useWords();
  const { at, mark, viewpoint } = useKeptPlan();
  const document = useQuery(recordOf(at, record)).data;
  const cells = row.cells.filter(({ column, words }) => words !== '' || column === field);
  const all = Object.fromEntries(row.cells.map(({ column, words }) => [column, words]));
  const name = of(rowName(row.table, recordName(row.table, all)));
  const whyNot = viewpoint.whyNotEdit ?? document?.whyNot ?? null;
  const [made, setMade] = useState<Made>();
  return (
    <>
      {whyNot !== null && <p className="ks-read-only">{of(whyNot)}</p>}
      <table className="ks-row">
        <caption>{say('place.caption', { what: of(row.what), line: row.line })}</caption>
        <tbody>
          {cells.map(({ column, words }) => (
            <KeptCell
              key={column}
              table={row.table}
              record={record}
              document={document}
              column={column}
              words={words}
              isAsked={column === field}
              name={name}
              cells={all}
              onMade={setMade}
            />
          ))}
        </tbody>
      </table>
      <KeptHere made={made} forget={() => setMade(undefined)} />
      <p className="ks-row__ways ks-no-print">
        {viewpoint.mayReadHistory && (
          <HistoryLink of={{ record, field: '' }} what={name}>
            {say('row.historyRow')}
          </HistoryLink>
        )}
        <Link
          className="ks-way"
          to="/p/$plan/gegevens/$table"
          params={{ plan: mark, table: row.table }}
          search={(now) => ({ ...now, record })}
        >
          {say('row.inData')}
        </Link>
      </p>
    </>
  );
}

/** Says that it is kept, with a way to take it back; said aloud too, so it stands there before there is anything to say. */
function KeptHere({ made, forget }: { readonly made: Made | undefined; readonly forget: () => void }) {
  const { say } = useWords();
  return (
    <div role="status">
      {made !== undefined && (
        <p className="ks-kept">
          {made.change === null ? say('kept.nothing') : say('kept.made', { count: made.change.editCount })}{' '}
          {made.change?.mayUndo === true && <UndoButton change={made.change} onUndone={forget} />}
        </p>
      )}
    </div>
  );
}

interface CellProps {
  readonly table: string;
  readonly record: string;
  readonly document: RecordDocument | undefined;
  readonly column: string;
  readonly words: string;
  /** The whole row, by its columns. */
  readonly cells: Cells;
  readonly isAsked: boolean;
  /** What the row is called. */
  readonly name: string;
  readonly onMade: (made: Made) => void;
}

function KeptCell({ table, record, document, column, words, cells, isAsked, name, onMade }: CellProps) {
  const { say, of } = useWords();
  const { at, viewpoint } = useKeptPlan();
  const [open, setOpen] = useState(false);
  // What had the focus is gone with the form: it comes back to where one began.
  const comesBack = useRef(false);
  const shut = () => {
    comesBack.current = true;
    setOpen(false);
  };
  const heading = of(columnHeading(column));
  const mayEdit = document?.mayEdit === true;
  return (
    <tr className={isAsked ? 'ks-row__cell' : undefined}>
      <th scope="row">{heading}</th>
      {open && document !== undefined ? (
        <td>
          <CellForm
            plan={at.plan}
            record={document}
            field={column}
            done={(made) => {
              shut();
              onMade(made);
            }}
            cancel={shut}
          />
        </td>
      ) : (
        <td>
          <span className="ks-row__words">
            {words === '' ? say('place.blank') : of(shownCell(table, column, cells))}
          </span>
          <span className="ks-row__ways ks-no-print">
            {mayEdit && (
              <button
                type="button"
                className="ks-button ks-button--small"
                ref={(button) => {
                  if (button === null || !comesBack.current) return;
                  comesBack.current = false;
                  button.focus();
                }}
                onClick={() => setOpen(true)}
              >
                {say('edit.change')}
                <span className="ks-out-of-sight"> {heading}</span>
              </button>
            )}
            {isAsked && (
              <AskCertainty table={table} cells={cells} field={column} what={`${name}, ${heading}`} />
            )}
            {viewpoint.mayReadHistory && (
              <HistoryLink of={{ record, field: column }} what={`${name}, ${heading}`}>
                {say('rooms.history')}
              </HistoryLink>
            )}
          </span>
        </td>
      )}
    </tr>
  );
}

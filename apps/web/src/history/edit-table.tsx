import { rowName } from '@kapstok/audit';
import './edit-table.css';
import type { ToldEdit } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { useState } from 'react';
import { ChangedCell } from '../editing/changed-cell.tsx';
import { useWords } from '../language/words.ts';
import { type EditGroup, groupsOf } from './edit-groups.ts';
import { HistoryLink } from './history-link.tsx';

interface Props {
  readonly edits: readonly ToldEdit[];
  /** Whether every value links to its history. */
  readonly linked?: boolean;
  /** What the two sides are called, where they are not what stood and what stands there. */
  readonly heads?: { readonly before: string; readonly after: string };
}

/** What changed, table by table and row by row: what stood there, and what stands there now. */
export function EditTable({ edits, linked = true, heads }: Props) {
  const { say } = useWords();
  const sides = heads ?? { before: say('edits.before'), after: say('edits.after') };
  return groupsOf(edits).map((group) => (
    <OneTable
      key={group.table}
      group={group}
      linked={linked}
      heads={sides}
      isFolded={edits.length > SEEN_AT_ONCE && group.rows.length > FIRST}
    />
  ));
}

/** How many rows all stand there at once; of more, each table begins with its first. */
const SEEN_AT_ONCE = 60;
const FIRST = 5;

interface TableProps extends Pick<RowProps, 'linked' | 'heads'> {
  readonly group: EditGroup;
  readonly isFolded: boolean;
}

/** The edits of one table; of a long one the first, until all are asked for. On paper they all stand. */
function OneTable({ group: { title, rows }, linked, heads, isFolded }: TableProps) {
  const { say, of } = useWords();
  const [isAll, setAll] = useState(false);
  const { before, after } = heads;
  const table = (
    <table className={isFolded && !isAll ? 'ks-edits ks-edits--folded' : 'ks-edits'}>
      <caption>
        {of(title)} <span className="ks-soft">{say('edits.count', { count: rows.length })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('edits.row')}</th>
          <th scope="col">{say('edits.field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((edit, place) => (
          <EditRow
            key={`${edit.kind} ${edit.record} ${edit.field ?? ''}`}
            edit={edit}
            linked={linked}
            heads={heads}
            isLater={place >= FIRST}
          />
        ))}
      </tbody>
    </table>
  );
  if (!isFolded) return table;
  return (
    <div className="ks-edits__part">
      {table}
      <button
        type="button"
        className="ks-button ks-button--small ks-no-print"
        aria-expanded={isAll}
        onClick={() => setAll(!isAll)}
      >
        {say(isAll ? 'edits.fewer' : 'edits.all', { count: rows.length, first: FIRST })}
        <span className="ks-out-of-sight"> {of(title)}</span>
      </button>
    </div>
  );
}

interface RowProps {
  readonly edit: ToldEdit;
  readonly linked: boolean;
  readonly heads: { readonly before: string; readonly after: string };
  /** Whether it comes after those that stand there first. */
  readonly isLater: boolean;
}

function EditRow({ edit, linked, heads, isLater }: RowProps) {
  const { say, of } = useWords();
  const field = edit.fieldName === null ? say('edits.wholeRow') : of(edit.fieldName);
  const name = isolated(of(rowName(edit.table, edit.name)));
  const what = `${name}, ${field}`;
  return (
    <tr className={isLater ? 'ks-edits__later' : undefined}>
      <th scope="row">{name}</th>
      <td data-label={say('edits.field')}>
        {linked ? (
          <HistoryLink of={{ record: edit.record, field: edit.field ?? '' }} what={what}>
            {field}
          </HistoryLink>
        ) : (
          field
        )}
      </td>
      {edit.kind === 'set' ? (
        <>
          <td data-label={heads.before}>
            <ChangedCell of={edit} side="before" />
          </td>
          <td data-label={heads.after}>
            <ChangedCell of={edit} side="after" />
          </td>
        </>
      ) : (
        <td colSpan={2} className="ks-edits__whole">
          {say(`edits.${edit.kind}`)}
        </td>
      )}
    </tr>
  );
}

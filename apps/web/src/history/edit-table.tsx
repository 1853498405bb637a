import { rowName } from '@kapstok/audit';
import './edit-table.css';
import type { ToldEdit } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { ChangedCell } from '../editing/changed-cell.tsx';
import { useWords } from '../language/words.ts';
import { groupsOf } from './edit-groups.ts';
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
  const { say, of } = useWords();
  const { before, after } = heads ?? { before: say('edits.before'), after: say('edits.after') };
  return groupsOf(edits).map(({ table, title, rows }) => (
    <table key={table} className="ks-edits">
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
        {rows.map((edit) => (
          <EditRow
            key={`${edit.kind} ${edit.record} ${edit.field ?? ''}`}
            edit={edit}
            linked={linked}
            heads={{ before, after }}
          />
        ))}
      </tbody>
    </table>
  ));
}

interface RowProps {
  readonly edit: ToldEdit;
  readonly linked: boolean;
  readonly heads: { readonly before: string; readonly after: string };
}

function EditRow({ edit, linked, heads }: RowProps) {
  const { say, of } = useWords();
  const field = edit.fieldName === null ? say('edits.wholeRow') : of(edit.fieldName);
  const name = isolated(of(rowName(edit.table, edit.name)));
  const what = `${name}, ${field}`;
  return (
    <tr>
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

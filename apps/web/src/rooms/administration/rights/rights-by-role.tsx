import type { RightsDto } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../../../language/words.ts';
import { ReachMark } from './reach-mark.tsx';
import { type RightRow, reachOf } from './rights-rows.ts';

interface Props {
  readonly table: RightsDto;
  readonly rows: readonly RightRow[];
}

/** What one role may do, for a screen on which the roles don't fit beside one another. */
export function RightsByRole({ table, rows }: Props) {
  const { say, of } = useWords();
  const search = useSearch({ from: '/p/$plan/beheer/rechten' });
  const navigate = useNavigate({ from: '/p/$plan/beheer/rechten' });
  const role = table.roles.find((one) => one.role === search.role) ?? table.roles[0];
  if (role === undefined) return null;
  return (
    <>
      <label className="ks-field ks-no-print">
        {say('admin.role')}
        <select
          value={role.role}
          onChange={(event) =>
            void navigate({
              search: (now) => ({ ...now, role: event.target.value }),
              replace: true,
              resetScroll: false,
            })
          }
        >
          {table.roles.map((one) => (
            <option key={one.role} value={one.role}>
              {of(one.name)}
            </option>
          ))}
        </select>
      </label>
      <table className="ks-table">
        <caption>{say('admin.rights.ofRole', { role: of(role.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('admin.rights.what')}</th>
            <th scope="col">{say('admin.rights.howFar')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.group === undefined ? of(row.name) : `${of(row.name)}: ${of(row.group.name)}`}
              </th>
              <td>
                <ReachMark reach={reachOf(table, role.role, row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

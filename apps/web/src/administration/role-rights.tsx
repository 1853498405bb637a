import { useWords } from '../language/words.ts';
import { useInRegion } from './in-region.ts';
import type { RoleRow } from './role-draft.ts';

/** What a role may do, from the table of rights, beside the choice of it. */
export function RoleRights({ role }: { readonly role: RoleRow }) {
  const { say, of, language } = useWords();
  const { rights } = useInRegion();
  const list = new Intl.ListFormat(language);
  const actions = new Map(rights.actions.map(({ action, name }) => [action, of(name)]));
  const groupNames = new Map(rights.groups.map(({ group, name }) => [group, of(name)]));
  const own = rights.rights.filter((right) => right.role === role.role);
  return (
    <>
      <h3 className="ks-beside__head">{say('admin.roleMay', { role: of(role.name) })}</h3>
      <ul className="ks-plain-list">
        {own.map(({ action, groups, reach }) => {
          const what = actions.get(action) ?? action;
          const on = list.format((groups ?? []).map((group) => groupNames.get(group) ?? group));
          return (
            <li key={`${action} ${reach}`}>
              {on === '' ? what : `${what}: ${on}`}
              {reach === 'own' && <span className="ks-soft"> ({say('admin.reach.own')})</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

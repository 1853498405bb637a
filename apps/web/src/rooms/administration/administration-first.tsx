import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { isAllowed, rolesAllowed } from '../../administration/allowed.ts';
import { NoRole } from '../../administration/no-role.tsx';
import { PAGES, type Page } from '../../administration/pages.ts';
import { rights } from '../../administration/queries.ts';
import { useAdministered } from '../../administration/use-administered.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { session } from '../../server/queries.ts';

/** What one may do here with one's role, page by page; of what one may not it says who may. */
export function AdministrationFirst() {
  const { say, of } = useWords();
  const who = useQuery(session);
  const table = useQuery(rights);
  const found = useAdministered();
  const role = found?.rights.roles.find((one) => one.role === found.region.actsAs);
  return (
    <>
      <RoomHead
        title={say('rooms.administration')}
        lead={
          found === undefined || role === undefined
            ? say('admin.lead')
            : say('admin.leadRole', { region: found.region.title, role: of(role.name) })
        }
      />
      <Loaded query={who} waiting={<ScreenWaiting />}>
        {(asks) => (
          <>
            {asks.account === null && <NoRole session={asks} />}
            <Loaded query={table} waiting={<ScreenWaiting />}>
              {() => (
                <ul className="ks-admin-list">
                  {PAGES.map((page) => (
                    <Entry key={page.name} page={page} />
                  ))}
                </ul>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </>
  );
}

function Entry({ page: { to, name } }: { readonly page: Page }) {
  const { say } = useWords();
  const { plan } = useParams({ from: '/p/$plan' });
  const whyNot = useWhyNot(name);
  return (
    <li>
      {whyNot === undefined ? (
        <Link className="ks-admin-list__name" to={to} params={{ plan }}>
          {say(`admin.${name}.title`)}
        </Link>
      ) : (
        <span className="ks-admin-list__name ks-soft">{say(`admin.${name}.title`)}</span>
      )}
      <p>{say(`admin.${name}.about`)}</p>
      {whyNot !== undefined && <p className="ks-admin-list__why">{whyNot}</p>}
    </li>
  );
}

/** Why one does not get to see a page, and who does; undefined when one does. */
function useWhyNot(name: Page['name']): string | undefined {
  const { say, of, language } = useWords();
  const { data: who } = useQuery(session);
  const { data: table } = useQuery(rights);
  const found = useAdministered();
  const needs = PAGES.find((page) => page.name === name)?.needs;
  if (name === 'rights') return undefined;
  if (who?.account === null || who === undefined) return say('admin.needsSignIn');
  if (name === 'sessions') return undefined;
  if (needs === 'nation') return who.national ? undefined : say('admin.needsNation');
  if (found === undefined) return say('admin.needsRole');
  if (needs === undefined || table === undefined || isAllowed(table, found.region.actsAs, needs))
    return undefined;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return say('admin.mayNotTodo', { roles: list.format(rolesAllowed(table, needs).map(of)) });
}

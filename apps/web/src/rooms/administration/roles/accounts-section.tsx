import type { RegionAccount } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useInRegion } from '../../../administration/in-region.ts';
import { momentColumn } from '../../../administration/moment.tsx';
import { accountsOf } from '../../../administration/queries.ts';
import { Rows } from '../../../administration/rows.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { compared } from '../../../table/sort.ts';
import { SignOutElsewhere } from './sign-out-elsewhere.tsx';

const keyOf = (account: RegionAccount) => account.id;

/** Who has a role here now: when they were last seen, how often they are signed in, and a way to sign them out. */
export function AccountsSection() {
  const { say } = useWords();
  const { region } = useInRegion();
  const query = useQuery(accountsOf(region.code));
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{say('admin.people.title')}</h2>
      <p>{say('admin.people.about')}</p>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ accounts }) => <Accounts accounts={withRole(accounts)} />}
      </Loaded>
    </section>
  );
}

/** Who has a role here now, by name: of others nothing is told but their name in the history. */
function withRole(accounts: readonly RegionAccount[]): readonly RegionAccount[] {
  return accounts
    .filter(({ roles }) => roles.length > 0)
    .toSorted((one, other) => compared(one.name, other.name));
}

function Accounts({ accounts }: { readonly accounts: readonly RegionAccount[] }) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <Rows
      caption={say('admin.people.caption')}
      captionHidden
      columns={columns}
      rows={accounts}
      keyOf={keyOf}
      empty={say('admin.roles.none')}
    />
  );
}

function useColumns(): readonly Column<RegionAccount>[] {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const rolesOf = ({ roles }: RegionAccount): string =>
      roles
        .map(({ roleName, about }) => (about === '' ? of(roleName) : `${of(roleName)} (${about})`))
        .join(', ');
    const out: Column<RegionAccount> = {
      id: 'out',
      head: say('admin.action'),
      kind: 'words',
      cell: (row) => <SignOutElsewhere one={row} />,
      written: () => '',
    };
    return [
      wordsColumn<RegionAccount>('who', say('admin.who'), ({ name }) => name, true),
      wordsColumn<RegionAccount>('roles', say('admin.people.roles'), rolesOf),
      momentColumn<RegionAccount>(
        { id: 'seen', head: say('admin.people.seen'), none: say('admin.people.never') },
        ({ seenAt }) => seenAt,
        language,
      ),
      wordsColumn<RegionAccount>('sessions', say('admin.people.sessions'), ({ sessions }) =>
        say('admin.people.open', { count: sessions ?? 0 }),
      ),
      out,
    ];
  }, [say, of, language]);
}

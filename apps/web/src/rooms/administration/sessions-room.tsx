import type { OwnSession } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ConfirmButton } from '../../administration/confirm-button.tsx';
import { momentColumn } from '../../administration/moment.tsx';
import { NoRole } from '../../administration/no-role.tsx';
import { ownSessions } from '../../administration/queries.ts';
import { Rows } from '../../administration/rows.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { does, useDeed } from '../../server/deed.ts';
import { session } from '../../server/queries.ts';
import { useSignOut } from '../../session/session-deeds.ts';
import type { Column } from '../../table/column.ts';
import { browserWords } from './browser-words.ts';

const keyOf = (one: OwnSession) => one.id;

/** Where one is signed in; end one session, or all of them. */
export function SessionsRoom() {
  const { say } = useWords();
  const who = useQuery(session);
  return (
    <>
      <RoomHead title={say('admin.sessions.title')} lead={say('admin.sessions.about')} />
      <Loaded query={who} waiting={<ScreenWaiting />}>
        {(asks) =>
          asks.account === null ? <NoRole session={asks} /> : <Sessions name={asks.account.name} />
        }
      </Loaded>
    </>
  );
}

function Sessions({ name }: { readonly name: string }) {
  const { say } = useWords();
  const query = useQuery(ownSessions);
  const columns = useColumns();
  const everywhere = useSignOut('everywhere');
  return (
    <>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ sessions }) => (
          <>
            <p>{say('admin.sessions.count', { count: sessions.length, name })}</p>
            <Rows
              caption={say('admin.sessions.title')}
              captionHidden
              columns={columns}
              rows={sessions}
              keyOf={keyOf}
            />
          </>
        )}
      </Loaded>
      <p>
        <ConfirmButton
          small={false}
          verb={say('account.signOutEverywhere')}
          title={say('admin.sessions.allTitle')}
          onConfirm={() => everywhere.mutateAsync()}
        >
          <p>{say('admin.sessions.allWhat')}</p>
        </ConfirmButton>
      </p>
    </>
  );
}

function useColumns(): readonly Column<OwnSession>[] {
  const { say, of, language } = useWords();
  return useMemo(
    () => [
      {
        id: 'browser',
        head: say('admin.sessions.browser'),
        kind: 'words',
        namesRow: true,
        cell: ({ browser, current }) => (
          <>
            {browser === '' ? say('admin.sessions.unknown') : of(browserWords(browser))}
            {current && <strong> ({say('admin.sessions.this')})</strong>}
          </>
        ),
        written: ({ browser }) => of(browserWords(browser)),
      },
      momentColumn<OwnSession>(
        { id: 'made', head: say('admin.sessions.made') },
        ({ madeAt }) => madeAt,
        language,
      ),
      momentColumn<OwnSession>({ id: 'seen', head: say('admin.seen') }, ({ seenAt }) => seenAt, language),
      {
        id: 'end',
        head: say('admin.action'),
        kind: 'words',
        cell: (row) => <EndSession one={row} />,
        written: () => '',
      },
    ],
    [say, of, language],
  );
}

function EndSession({ one: { id, browser, current } }: { readonly one: OwnSession }) {
  const { say, of } = useWords();
  const out = useSignOut('here');
  const end = useDeed(() => does('DELETE', `/sessions/${id}`), [['sessions']]);
  return (
    <ConfirmButton
      verb={say(current ? 'account.signOut' : 'admin.end')}
      about={of(browserWords(browser))}
      title={say(current ? 'admin.sessions.outTitle' : 'admin.sessions.endTitle')}
      onConfirm={(reason) => (current ? out.mutateAsync() : end.mutateAsync(reason))}
    >
      <p>{say('admin.sessions.endWhat')}</p>
    </ConfirmButton>
  );
}

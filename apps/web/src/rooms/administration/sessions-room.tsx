import type { OwnSession } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ConfirmButton } from '../../administration/confirm-button.tsx';
import { Moment, momentWords } from '../../administration/moment.tsx';
import { NoRole } from '../../administration/no-role.tsx';
import { ownSessions } from '../../administration/queries.ts';
import { Rows } from '../../administration/rows.tsx';
import { does, send, useDeed } from '../../administration/write.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { session } from '../../server/queries.ts';
import type { Column } from '../../table/column.ts';
import { browserWords } from './browser-words.ts';

const keyOf = (one: OwnSession) => one.id;

/** Where the browser goes once one has signed out: to the provider, or to a screen of ours. */
interface SignedOut {
  readonly goTo: string;
}

/** Signs out, here or everywhere, and leaves this screen. */
async function signOut(where: '/session' | '/sessions'): Promise<void> {
  const { goTo } = await send<SignedOut>('DELETE', where);
  location.assign(goTo);
}

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
  const everywhere = useDeed(() => signOut('/sessions'), []);
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
          verb={say('admin.sessions.all')}
          title={say('admin.sessions.allTitle')}
          onConfirm={(reason) => everywhere.mutateAsync(reason)}
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
      {
        id: 'made',
        head: say('admin.sessions.made'),
        kind: 'words',
        cell: ({ madeAt }) => <Moment at={madeAt} />,
        written: ({ madeAt }) => momentWords(madeAt, language),
      },
      {
        id: 'seen',
        head: say('admin.sessions.seen'),
        kind: 'words',
        cell: ({ seenAt }) => <Moment at={seenAt} />,
        written: ({ seenAt }) => momentWords(seenAt, language),
      },
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
  const end = useDeed(
    () => (current ? signOut('/session') : does('DELETE', `/sessions/${id}`)),
    [['sessions']],
  );
  return (
    <ConfirmButton
      verb={say(current ? 'admin.sessions.out' : 'admin.sessions.end')}
      about={of(browserWords(browser))}
      title={say(current ? 'admin.sessions.outTitle' : 'admin.sessions.endTitle')}
      onConfirm={(reason) => end.mutateAsync(reason)}
    >
      <p>{say('admin.sessions.endWhat')}</p>
    </ConfirmButton>
  );
}

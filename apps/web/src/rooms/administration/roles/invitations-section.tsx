import type { InvitationDto, MadeInvitation } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ConfirmButton } from '../../../administration/confirm-button.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { momentColumn, shortMoment } from '../../../administration/moment.tsx';
import { invitationsOf, regionAddress } from '../../../administration/queries.ts';
import { Rows } from '../../../administration/rows.tsx';
import { SecretOnce } from '../../../administration/secret-once.tsx';
import { useAboutWords } from '../../../administration/use-about-words.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { does, useDeed } from '../../../server/deed.ts';
import type { Column } from '../../../table/column.ts';
import { wordsColumn } from '../../../table/make-column.tsx';
import { InviteForm } from './invite-form.tsx';

const keyOf = (invitation: InvitationDto) => invitation.id;

/** Invites somebody without an account: a link that is shown once. Below it the links that were handed out. */
export function InvitationsSection() {
  const { say, language } = useWords();
  const { region } = useInRegion();
  const [made, setMade] = useState<MadeInvitation>();
  const query = useQuery(invitationsOf(region.code));
  const columns = useColumns();
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{say('admin.invite.title')}</h2>
      <p>{say('admin.invite.about')}</p>
      {made === undefined ? (
        <InviteForm onMade={setMade} />
      ) : (
        <SecretOnce
          title={say('admin.invite.made')}
          label={say('admin.invite.link')}
          secret={new URL(made.address, location.origin).href}
          onDone={() => setMade(undefined)}
        >
          {say('admin.invite.once', { until: shortMoment(made.endsAt, language) })}
        </SecretOnce>
      )}
      <Loaded query={query} waiting={<WaitingLines widths={['100%', '92%']} />}>
        {({ invitations }) => (
          <Rows
            caption={say('admin.invite.caption')}
            columns={columns}
            rows={invitations}
            keyOf={keyOf}
            empty={say('admin.invite.none')}
          />
        )}
      </Loaded>
    </section>
  );
}

function useColumns(): readonly Column<InvitationDto>[] {
  const { say, of, language } = useWords();
  const aboutWords = useAboutWords();
  return useMemo(
    () => [
      wordsColumn<InvitationDto>(
        'note',
        say('admin.invite.note'),
        ({ note }) => note || say('admin.noNote'),
        true,
      ),
      wordsColumn<InvitationDto>('role', say('admin.role'), ({ roleName }) => of(roleName)),
      wordsColumn<InvitationDto>('about', say('admin.within'), aboutWords),
      momentColumn<InvitationDto>({ id: 'ends', head: say('admin.ends') }, ({ endsAt }) => endsAt, language),
      wordsColumn<InvitationDto>('state', say('admin.state'), ({ state }) =>
        say(`admin.invite.state.${state}`),
      ),
      {
        id: 'withdraw',
        head: say('admin.action'),
        kind: 'words',
        cell: (row) => (row.state === 'open' ? <Withdraw invitation={row} /> : ''),
        written: () => '',
      },
    ],
    [say, of, language, aboutWords],
  );
}

function Withdraw({ invitation: { id, roleName } }: { readonly invitation: InvitationDto }) {
  const { say, of } = useWords();
  const { region } = useInRegion();
  const withdraw = useDeed(
    (reason: string, deed) =>
      does('POST', regionAddress(region.code, `invitations/${id}/endings`), { id: deed, reason }),
    [['region', region.code]],
  );
  return (
    <ConfirmButton
      verb={say('admin.invite.withdraw')}
      about={of(roleName)}
      title={say('admin.invite.withdrawTitle')}
      asksReason
      onConfirm={(reason) => withdraw.mutateAsync(reason)}
    >
      <p>{say('admin.invite.withdrawWhat')}</p>
    </ConfirmButton>
  );
}

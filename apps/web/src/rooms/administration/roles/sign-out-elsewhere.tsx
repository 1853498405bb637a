import type { RegionAccount } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { ConfirmButton } from '../../../administration/confirm-button.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { does, useDeed } from '../../../server/deed.ts';

/** Signs somebody out wherever they are signed in, with a reason; for oneself it leads to one's own sessions. */
export function SignOutElsewhere({ one: { id, name, sessions } }: { readonly one: RegionAccount }) {
  const { say } = useWords();
  const { region, session } = useInRegion();
  const out = useDeed(
    (reason: string, deed) =>
      does('POST', regionAddress(region.code, `accounts/${id}/sign-outs`), { id: deed, reason }),
    [['region', region.code]],
  );
  if (id === session.account?.id) {
    return (
      <Link from="/p/$plan/beheer/rollen" to="/p/$plan/beheer/sessies">
        {say('admin.sessions.title')}
      </Link>
    );
  }
  if (sessions === null || sessions === 0) {
    return <span className="ks-soft">{say('admin.people.notSignedIn')}</span>;
  }
  return (
    <ConfirmButton
      verb={say('account.signOutEverywhere')}
      about={name}
      title={say('admin.people.outTitle', { who: name })}
      asksReason
      onConfirm={(reason) => out.mutateAsync(reason)}
    >
      <p>{say('admin.people.outWhat')}</p>
    </ConfirmButton>
  );
}

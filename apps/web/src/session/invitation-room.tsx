import '../notice/notice.css';
import type { TakenInvitationDto } from '@kapstok/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FIRST } from '../address/plan-path.ts';
import { useTitle } from '../frame/use-title.ts';
import { useWords } from '../language/words.ts';
import { ProblemNotice } from '../notice/problem-notice.tsx';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { send } from '../server/deed.ts';
import { forgetInvitation, useInvitationToken } from './invitation-token.ts';
import { signInAddress, useHere } from './sign-in-address.ts';
import { useSession } from './use-session.ts';

/** Takes up an invitation: whoever signs in and accepts gets the role it holds. */
export function InvitationRoom() {
  const { say } = useWords();
  const token = useInvitationToken();
  const account = useSession()?.account;
  const here = useHere();
  useTitle(say('session.invitation'));
  if (account === undefined) return <ScreenWaiting />;
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('invitation.title')}</h1>
      {token === undefined && <p>{say('invitation.noToken')}</p>}
      {token !== undefined && account === null && (
        <>
          <p>{say('invitation.signInFirst')}</p>
          <a className="ks-button ks-button--main" href={signInAddress(here)}>
            {say('account.signIn')}
          </a>
        </>
      )}
      {token !== undefined && account !== null && <Accept token={token} name={account.name} />}
    </div>
  );
}

function Accept({ token, name }: { readonly token: string; readonly name: string }) {
  const { say } = useWords();
  const accept = useAccept(token);
  if (accept.isSuccess) {
    return (
      <>
        <p role="status">{say('invitation.accepted')}</p>
        {accept.data.region === null ? (
          <Link className="ks-button ks-button--main" to="/p/$plan/beheer/land" params={{ plan: FIRST }}>
            {say('invitation.toNation')}
          </Link>
        ) : (
          <Link className="ks-button ks-button--main" to="/p/$plan" params={{ plan: FIRST }}>
            {say('invitation.toPlan')}
          </Link>
        )}
      </>
    );
  }
  return (
    <>
      <p>{say('invitation.about', { name })}</p>
      <button
        type="button"
        className="ks-button ks-button--main"
        disabled={accept.isPending}
        onClick={() => accept.mutate()}
      >
        {say('invitation.accept')}
      </button>
      {accept.isError && <ProblemNotice error={accept.error} />}
    </>
  );
}

function useAccept(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send<TakenInvitationDto>('POST', '/invitation-acceptances', { token }),
    onSuccess: () => {
      forgetInvitation();
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'installation' });
    },
  });
}

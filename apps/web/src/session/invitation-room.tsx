import '../notice/notice.css';
import { useTitle } from '../frame/use-title.ts';
import { useWords } from '../language/words.ts';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { InvitationOffer } from './invitation-offer.tsx';
import { useInvitationToken } from './invitation-token.ts';
import { useSession } from './use-session.ts';

/** Takes up an invitation: it says what it gives, and whoever signs in and accepts gets that role. */
export function InvitationRoom() {
  const { say } = useWords();
  const token = useInvitationToken();
  const account = useSession()?.account;
  useTitle(say('session.invitation'));
  if (account === undefined) return <ScreenWaiting />;
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('invitation.title')}</h1>
      {token === undefined ? (
        <p>{say('invitation.noToken')}</p>
      ) : (
        <InvitationOffer token={token} name={account?.name} />
      )}
    </div>
  );
}

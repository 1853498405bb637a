import type { SessionDto } from '@kapstok/contract';
import { useWords } from '../language/words.ts';
import { signInAddress, useHere } from '../session/sign-in-address.ts';

/** Says to who has not signed in, or has no role in any region, that there is nothing to administer, and what to do. */
export function NoRole({ session }: { readonly session: SessionDto }) {
  const { say } = useWords();
  const here = useHere();
  const signedIn = session.account !== null;
  return (
    <div className="ks-notice">
      <h2 className="ks-notice__head">{say(signedIn ? 'admin.noRole' : 'admin.signedOut')}</h2>
      <p>{say(signedIn ? 'admin.noRoleTodo' : 'admin.signedOutTodo')}</p>
      {!signedIn && (
        <a className="ks-button ks-button--main" href={signInAddress(here)}>
          {say('account.signIn')}
        </a>
      )}
    </div>
  );
}

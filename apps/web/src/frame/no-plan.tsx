import '../notice/notice.css';
import { useWords } from '../language/words.ts';
import { signInAddress, useHere } from '../session/sign-in-address.ts';
import { useInstallation, useSession } from '../session/use-session.ts';
import { useTitle } from './use-title.ts';

/** Stands where there is no plan that one may see: one has to sign in first, or has no role yet. */
export function NoPlan() {
  const { say } = useWords();
  const account = useSession()?.account ?? null;
  const signIn = useInstallation()?.signIn ?? 'none';
  const here = useHere();
  const outside = account === null && signIn !== 'none';
  const title = say(outside ? 'noPlan.signIn' : 'noPlan.title');
  useTitle(title);
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{title}</h1>
      <p>{say(outside ? 'noPlan.signInTodo' : 'noPlan.todo')}</p>
      {outside && (
        <a className="ks-button ks-button--main" href={signInAddress(here)}>
          {say('account.signIn')}
        </a>
      )}
    </div>
  );
}

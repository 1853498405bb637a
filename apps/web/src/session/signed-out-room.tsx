import '../notice/notice.css';
import { useTitle } from '../frame/use-title.ts';
import { useWords } from '../language/words.ts';
import { signInAddress } from './sign-in-address.ts';

/** What one sees after signing out. */
export function SignedOutRoom() {
  const { say } = useWords();
  useTitle(say('session.signedOut'));
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('session.signedOut')}</h1>
      <p>{say('session.signedOutAbout')}</p>
      <a className="ks-button" href={signInAddress('/')}>
        {say('account.signIn')}
      </a>
    </div>
  );
}

import '../notice/notice.css';
import { useState } from 'react';
import { useTitle } from '../frame/use-title.ts';
import { useWords } from '../language/words.ts';
import { signedOutEverywhere } from './session-deeds.ts';
import { signInAddress } from './sign-in-address.ts';

/** What one sees after signing out. */
export function SignedOutRoom() {
  const { say } = useWords();
  useTitle(say('session.signedOut'));
  const [isEverywhere] = useState(signedOutEverywhere);
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('session.signedOut')}</h1>
      <p>{say(isEverywhere ? 'session.signedOutEverywhere' : 'session.signedOutAbout')}</p>
      <a className="ks-button" href={signInAddress('/')}>
        {say('account.signIn')}
      </a>
    </div>
  );
}

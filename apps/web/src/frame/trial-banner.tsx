import './trial-banner.css';
import { useWords } from '../language/words.ts';
import { useInstallation } from '../session/use-session.ts';

/** Says that this installation is there to try things, and not to rely on. */
export function TrialBanner() {
  const { say } = useWords();
  if (useInstallation()?.embedded !== true) return null;
  return (
    <aside className="ks-trial ks-no-print" aria-label={say('trial.label')}>
      <strong>{say('trial.label')}</strong> <span className="ks-trial__about">{say('trial.about')}</span>
    </aside>
  );
}

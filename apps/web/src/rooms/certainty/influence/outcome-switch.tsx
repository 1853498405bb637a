import '../../../frame/switch.css';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../language/words.ts';
import type { Outcome } from './outcome.ts';

/** Of which outcome one sees what it hangs on. */
export function OutcomeSwitch({ outcome }: { readonly outcome: Outcome }) {
  const { say } = useWords();
  return (
    <nav className="ks-switch ks-no-print" aria-label={say('influence.outcome')}>
      {(['share', 'contribution'] as const).map((one) => (
        <Link
          key={one}
          to="."
          search={(now) => ({ ...now, of: one === 'share' ? undefined : one })}
          resetScroll={false}
          replace
          aria-current={one === outcome ? 'true' : undefined}
          activeOptions={{ exact: true, explicitUndefined: true }}
        >
          {say(`influence.outcome.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

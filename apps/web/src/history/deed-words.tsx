import './deed.css';
import type { Deed } from '@kapstok/contract';
import { Moment } from '../administration/moment.tsx';
import { useWords } from '../language/words.ts';

/** Who did something, when, in which role and why. */
export function DeedWords({ deed }: { readonly deed: Deed }) {
  const { say, of } = useWords();
  const role = of(deed.role);
  const isNamedAsRole = deed.account?.name.toLowerCase() === role.toLowerCase();
  return (
    <div className="ks-deed">
      <p className="ks-deed__who">
        <Moment at={deed.at} /> <strong>{deed.account?.name ?? say('deed.someone')}</strong>
        {!isNamedAsRole && <span className="ks-soft"> {say('deed.as', { role })}</span>}
        {deed.kind !== 'change' && <span className="ks-deed__kind">{say(`deed.${deed.kind}`)}</span>}
      </p>
      <p className="ks-deed__why">
        {deed.reason === '' ? <span className="ks-soft">{say('deed.noReason')}</span> : deed.reason}
      </p>
    </div>
  );
}

import './deed.css';
import type { ChangeDto, Deed } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { Moment } from '../administration/moment.tsx';
import { useWords } from '../language/words.ts';

/** Who did something, when, in which role and why. */
export function DeedWords({ deed }: { readonly deed: Deed & Partial<Pick<ChangeDto, 'version'>> }) {
  const { say, of } = useWords();
  const role = of(deed.role);
  const { version = null } = deed;
  const isNamedAsRole = deed.account?.name.toLowerCase() === role.toLowerCase();
  return (
    <div className="ks-deed">
      <p className="ks-deed__who">
        <Moment at={deed.at} /> <strong>{isolated(deed.account?.name ?? say('deed.someone'))}</strong>
        {!isNamedAsRole && <span className="ks-soft"> {say('deed.as', { role })}</span>}
        {deed.kind !== 'change' && (
          <span className="ks-deed__kind">
            {version === null
              ? say(`deed.${deed.kind}`)
              : say(`deed.version.${version.step}`, { name: version.name })}
          </span>
        )}
      </p>
      <p className="ks-deed__why">
        {deed.reason === '' ? <span className="ks-soft">{say('deed.noReason')}</span> : isolated(deed.reason)}
      </p>
    </div>
  );
}

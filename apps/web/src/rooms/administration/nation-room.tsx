import type { Nation } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { NoRole } from '../../administration/no-role.tsx';
import { nationOf } from '../../administration/queries.ts';
import { useWrittenValue } from '../../figure/use-written-value.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { session } from '../../server/queries.ts';
import { NationCertainty } from '../certainty/summed/nation-certainty.tsx';
import { NationTable } from './nation/nation-table.tsx';

/** How many figures fit in a sentence; the table has them all. */
const IN_SENTENCE = 2;

/** The adopted plans of all regions side by side, and what they come to together. */
export function NationRoom() {
  const { say } = useWords();
  const who = useQuery(session);
  return (
    <>
      <RoomHead title={say('admin.nation.title')} lead={say('admin.nation.about')} />
      <Loaded query={who} waiting={<ScreenWaiting />}>
        {(asks) => {
          if (asks.account === null) return <NoRole session={asks} />;
          return asks.national ? <Plans /> : <NotNational />;
        }}
      </Loaded>
    </>
  );
}

function NotNational() {
  const { say } = useWords();
  return (
    <div className="ks-notice">
      <h2 className="ks-notice__head">{say('admin.nation.mayNot')}</h2>
      <p>{say('admin.needsNation')}</p>
    </div>
  );
}

function Plans() {
  const { asOf } = useSearch({ from: '/p/$plan/beheer/land' });
  const query = useQuery(nationOf(asOf));
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(found) => <Together nation={found} asOf={asOf} />}
    </Loaded>
  );
}

/** What the plans come to together, in a sentence. */
function Sum({ nation: { total } }: { readonly nation: Nation }) {
  const { say, of } = useWords();
  const written = useWrittenValue();
  if (total.length === 0) return null;
  const parts = total
    .slice(0, IN_SENTENCE)
    .map(({ label, unit, value }) => `${of(label).toLowerCase()} ${written(value, unit)}`);
  return say('admin.nation.together', { parts: parts.join('; ') });
}

interface TogetherProps {
  readonly nation: Nation;
  /** The moment as of which they are seen; undefined: as they now are. */
  readonly asOf: string | undefined;
}

function Together({ nation: found, asOf }: TogetherProps) {
  const { say, of } = useWords();
  const adopted = found.plans.filter(({ version }) => version !== null).length;
  return (
    <>
      <p className="ks-admin-answer">
        {say('admin.nation.count', { count: found.plans.length, adopted })} <Sum nation={found} />
      </p>
      {found.plans.length > 0 && (
        <a className="ks-onward ks-no-print" href="#nation-certainty">
          {say('summed.toNation')}
        </a>
      )}
      {found.plans.length > 0 && <NationTable nation={found} />}
      <NationCertainty asOf={asOf} />
      {found.remarks.length > 0 && (
        <section aria-labelledby="nation-remarks">
          <h2 id="nation-remarks">{say('admin.nation.remarks')}</h2>
          <ul className="ks-plain-list">
            {found.remarks.map((remark) => (
              <li key={remark.nl}>{of(remark)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

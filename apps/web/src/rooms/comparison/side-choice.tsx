import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { versionsOf } from '../../server/queries.ts';
import { SideMoment } from './side-moment.tsx';
import type { Sides } from './use-sides.ts';

/** Which two states are held side by side. */
export function SideChoice({ sides }: { readonly sides: Sides }) {
  const { say } = useWords();
  return (
    <div className="ks-filters ks-no-print">
      <Side label={say('compare.from')} state={sides.from} onState={(state) => sides.choose('from', state)} />
      <Side label={say('compare.to')} state={sides.to} onState={(state) => sides.choose('to', state)} />
      <button type="button" className="ks-button" disabled={sides.from === ''} onClick={sides.swap}>
        {say('compare.swap')}
      </button>
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly state: string;
  readonly onState: (state: string) => void;
}

const MOMENT = 'moment';

function Side({ label, state, onState }: SideProps) {
  const { say, language } = useWords();
  const { at, viewpoint } = useKeptPlan();
  const { data } = useQuery(versionsOf(at.plan));
  const [asks, setAsks] = useState(false);
  const isMoment = state !== '' && !Number.isNaN(Date.parse(state)) && state.includes('T');
  return (
    <>
      <label className="ks-field">
        {label}
        <select
          value={asks ? MOMENT : state}
          onChange={({ target: { value } }) => {
            setAsks(value === MOMENT);
            if (value !== MOMENT) onState(value);
          }}
        >
          {state === '' && <option value="">{say('compare.none')}</option>}
          {viewpoint.mayReadWorking && <option value="now">{say('compare.now')}</option>}
          {data?.versions.map((version) => (
            <option key={version.id} value={version.id}>
              {say(version.held ? 'basis.version' : 'compare.versionNotHeld', { name: version.name })}
            </option>
          ))}
          {isMoment && (
            <option value={state}>{say('compare.moment', { when: momentWords(state, language) })}</option>
          )}
          {viewpoint.mayReadHistory && <option value={MOMENT}>{say('compare.otherMoment')}</option>}
        </select>
      </label>
      {asks && (
        <SideMoment
          label={say('compare.when', { side: label })}
          onMoment={onState}
          close={() => setAsks(false)}
        />
      )}
    </>
  );
}

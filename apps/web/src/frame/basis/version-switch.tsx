import type { VersionDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { WaitingLines } from '../../notice/waiting.tsx';
import { versionsOf } from '../../server/queries.ts';
import { BarPopover } from '../bar-popover.tsx';
import { type KeptPlan, useKeptPlan } from '../plan-context.ts';
import { AwaitingAdoption } from './awaiting-adoption.tsx';
import { versionStateWords, versionWords } from './basis-words.ts';

/** Says which version one sees, and lets one see another. */
export function VersionSwitch() {
  const words = useWords();
  const kept = useKeptPlan();
  return (
    <BarPopover label={versionWords(kept.viewpoint, words)} title={words.say('version.which')}>
      {(close) => <Versions kept={kept} close={close} />}
    </BarPopover>
  );
}

interface Props {
  readonly kept: KeptPlan;
  readonly close: () => void;
}

function Versions({ kept: { mark: plan, at, viewpoint }, close }: Props) {
  const { say } = useWords();
  const query = useQuery(versionsOf(at.plan));
  const { basis, mayReadWorking } = viewpoint;
  return (
    <>
      <h2 className="ks-bar-popover__head">{say('version.which')}</h2>
      <AwaitingAdoption onGo={close} />
      <Loaded query={query} waiting={<WaitingLines widths={['80%', '65%', '72%']} />}>
        {({ versions }) => (
          <ul className="ks-choices-of">
            {mayReadWorking && (
              <li>
                <Choice id={undefined} current={basis.version === null} close={close}>
                  <strong>{say('basis.working')}</strong>
                  <span className="ks-soft ks-small">{say('version.workingIs')}</span>
                </Choice>
              </li>
            )}
            {versions.map((version) => (
              <li key={version.id}>
                <OneVersion version={version} current={basis.version?.id === version.id} close={close} />
              </li>
            ))}
            {versions.length === 0 && <li className="ks-soft">{say('version.none')}</li>}
          </ul>
        )}
      </Loaded>
      <p className="ks-bar-popover__ways">
        <Link to="/p/$plan/versies" params={{ plan }} onClick={close}>
          {say('version.all')}
        </Link>
        <Link to="/p/$plan/vergelijking" params={{ plan }} onClick={close}>
          {say('version.compare')}
        </Link>
      </p>
    </>
  );
}

interface OneProps {
  readonly version: VersionDto;
  readonly current: boolean;
  readonly close: () => void;
}

function OneVersion({ version, current, close }: OneProps) {
  const words = useWords();
  const about = (
    <>
      <strong>{words.say('basis.version', { name: version.name })}</strong>
      <span className="ks-soft ks-small">{versionStateWords(version, words)}</span>
    </>
  );
  if (version.held) {
    return (
      <Choice id={version.id} current={current} close={close}>
        {about}
      </Choice>
    );
  }
  return (
    <div className="ks-choice-of">
      {about}
      <span className="ks-soft ks-small">{words.say('version.notHeld')}</span>
    </div>
  );
}

interface ChoiceProps {
  readonly id: string | undefined;
  readonly current: boolean;
  readonly close: () => void;
  readonly children: React.ReactNode;
}

function Choice({ id, current, close, children }: ChoiceProps) {
  return (
    <Link
      className="ks-choice-of"
      to="."
      search={(now) => ({ ...now, asOf: undefined, version: id })}
      resetScroll={false}
      preload={false}
      activeOptions={{ exact: true, explicitUndefined: true }}
      aria-current={current ? 'true' : undefined}
      onClick={close}
    >
      {children}
    </Link>
  );
}

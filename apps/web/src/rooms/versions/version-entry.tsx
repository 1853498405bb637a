import type { VersionDto, VersionList } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { Link } from '@tanstack/react-router';
import { Moment } from '../../administration/moment.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { dayWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';

import { VersionSteps } from './version-steps.tsx';

interface Props {
  readonly version: VersionDto;
  /** What may be done with it; undefined where it is told as it stood at an earlier moment. */
  readonly may: VersionList['may'] | undefined;
}

/** One version: how it stands, who decided, and what one can do with it. */
export function VersionEntry({ version, may }: Props) {
  const { say } = useWords();
  return (
    <li className="ks-version">
      <h2 className="ks-version__name">
        {isolated(version.name)} <span className="ks-version__state">{say(`version.${version.state}`)}</span>
      </h2>
      <Facts version={version} />
      {!version.held && <p>{say('versions.notHeld')}</p>}
      <div className="ks-ways ks-no-print">
        {may !== undefined && <VersionSteps version={version} may={may} />}
        {version.held && <Ways version={version} isThen={may === undefined} />}
      </div>
    </li>
  );
}

function Facts({ version }: { readonly version: VersionDto }) {
  const { say, language } = useWords();
  const { at, body, date, document, changesSince } = version;
  return (
    <dl className="ks-version__facts">
      {at !== null && (
        <div>
          <dt>{say('versions.at')}</dt>
          <dd>
            <Moment at={at} />
          </dd>
        </div>
      )}
      {body !== null && (
        <div>
          <dt>{say('versions.by')}</dt>
          <dd>
            {isolated(body)}
            {date !== null && `, ${dayWords(date, language)}`}
          </dd>
        </div>
      )}
      {document !== null && document !== '' && (
        <div>
          <dt>{say('versions.document')}</dt>
          <dd>{isolated(document)}</dd>
        </div>
      )}
      {changesSince !== null && version.held && (
        <div>
          <dt>{say('versions.since')}</dt>
          <dd>{say('versions.sinceCount', { count: changesSince })}</dd>
        </div>
      )}
    </dl>
  );
}

interface WaysProps {
  readonly version: VersionDto;
  /** Whether it is told as it stood at an earlier moment: it may have been made anew since. */
  readonly isThen: boolean;
}

function Ways({ version, isThen }: WaysProps) {
  const { say } = useWords();
  const { mark, viewpoint } = useKeptPlan();
  const held = isThen && version.at !== null ? { asOf: version.at } : { version: version.id };
  return (
    <>
      <Link
        className="ks-way"
        to="/p/$plan"
        params={{ plan: mark }}
        search={(now) => ({ lang: now.lang, ...held })}
        preload={false}
      >
        {say('versions.show')}
        <span className="ks-out-of-sight"> {isolated(version.name)}</span>
      </Link>
      <Link
        className="ks-way"
        to="/p/$plan/vergelijking"
        params={{ plan: mark }}
        search={(now) => ({ lang: now.lang, from: held.asOf ?? version.id, to: 'now' })}
        preload={false}
      >
        {say('history.compare')}
        <span className="ks-out-of-sight"> {isolated(version.name)}</span>
      </Link>
      {viewpoint.may.manageRegion && !isThen && (
        <Link
          className="ks-way"
          to="/p/$plan/vergelijking"
          params={{ plan: mark }}
          search={(now) => ({ lang: now.lang, from: 'now', to: version.id, show: 'restore' })}
          preload={false}
        >
          {say('restore.go')}
          <span className="ks-out-of-sight"> {isolated(version.name)}</span>
        </Link>
      )}
    </>
  );
}

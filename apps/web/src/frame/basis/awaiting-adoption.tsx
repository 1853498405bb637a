import './awaiting-adoption.css';
import { isolated } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { useWords } from '../../language/words.ts';
import { versionsOf } from '../../server/queries.ts';
import { type KeptPlan, KeptPlanContext } from '../plan-context.ts';

interface Props {
  /** Told when one goes there. */
  readonly onGo?: () => void;
}

/** Says to who may adopt a version that one was submitted and waits for that; nothing to anybody else. */
export function AwaitingAdoption(props: Props) {
  const kept = use(KeptPlanContext);
  return kept?.viewpoint.may.adoptVersion === true ? <Awaiting {...props} kept={kept} /> : null;
}

function Awaiting({ kept: { at, mark }, onGo }: Props & { readonly kept: KeptPlan }) {
  const { say, language } = useWords();
  const { data } = useQuery(versionsOf(at.plan));
  const waiting = data?.versions.filter(({ state }) => state === 'submitted') ?? [];
  if (waiting.length === 0 || data?.may.adopt !== true) return null;
  const names = new Intl.ListFormat(language).format(waiting.map(({ name }) => isolated(name)));
  return (
    <p className="ks-awaiting ks-no-print">
      {say('version.awaiting', { count: waiting.length, names })}{' '}
      <Link
        to="/p/$plan/versies"
        params={{ plan: mark }}
        // From an earlier state nothing is adopted.
        search={(now) => ({ ...now, asOf: undefined, version: undefined })}
        {...(onGo === undefined ? {} : { onClick: onGo })}
      >
        {say('version.toAdopt')}
      </Link>
    </p>
  );
}

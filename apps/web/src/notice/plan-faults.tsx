import './notice.css';
import type { PlanFault } from '@kapstok/contract';
import { Link, useParams } from '@tanstack/react-router';
import { use } from 'react';
import { FIRST } from '../address/plan-path.ts';
import { KeptPlanContext } from '../frame/plan-context.ts';
import { useTitle } from '../frame/use-title.ts';
import { useWords } from '../language/words.ts';
import { ServerProblem } from '../server/get.ts';
import { FaultChangedBy, FaultPlace } from './fault-place.tsx';

/** The cells because of which a plan can't be computed; undefined when that is not what went wrong. */
export function faultsIn(error: unknown): readonly PlanFault[] | undefined {
  if (!(error instanceof ServerProblem) || error.type !== 'urn:kapstok:problem:plan-faults') return undefined;
  return error.problem.faults ?? [];
}

/** Says which cells have to be mended before there are figures again, and leads to each; the rest of the plan works on. */
export function PlanFaults({ faults }: { readonly faults: readonly PlanFault[] }) {
  const { say } = useWords();
  useTitle(say('faults.title'));
  return (
    <section className="ks-faults">
      <h1>{say('faults.title')}</h1>
      <p>{say('faults.about', { count: faults.length })}</p>
      <ul className="ks-faults__list">
        {faults.map((fault) => (
          <li key={`${fault.table} ${fault.record ?? ''} ${fault.field}`}>
            <Fault fault={fault} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fault({ fault }: { readonly fault: PlanFault }) {
  const { table, record, field, found, expected, message } = fault;
  const { say, of } = useWords();
  const { plan = FIRST } = useParams({ strict: false });
  const kept = use(KeptPlanContext);
  return (
    <div className="ks-notice">
      <p>
        <strong>{of(message)}</strong>
      </p>
      {kept !== undefined && <FaultPlace fault={fault} kept={kept} />}
      <dl className="ks-faults__pair">
        <dt>{say('faults.found')}</dt>
        <dd>{found === '' ? say('place.blank') : found}</dd>
        <dt>{say('error.expected')}</dt>
        <dd>{of(expected)}</dd>
      </dl>
      {kept !== undefined && <FaultChangedBy fault={fault} kept={kept} />}
      <Link
        to="/p/$plan/gegevens/$table"
        params={{ plan, table }}
        search={{ ...(record === null ? {} : { record }), ...(field === '' ? {} : { field }) }}
      >
        {say('faults.mend')}
      </Link>
    </div>
  );
}

import { WayToTable } from '../../place/way-to-table.tsx';
import './business-cases.css';
import type { BusinessCaseDto, BusinessCases } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { isShown, SHOWN, type Shown } from '../../case/case-rows.ts';
import { CaseTable } from '../../case/case-table.tsx';
import { Delivers } from '../../frame/plan-answer.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting, SentenceWaiting } from '../../notice/waiting.tsx';
import { businessCaseOf, businessCasesOf, keptCase } from '../../server/queries.ts';
import { ExportLinks } from '../../table/export-links.tsx';
import { CaseList } from './case-list.tsx';
import { DriverTable } from './driver-table.tsx';
import { ReachTable } from './reach-table.tsx';

/** What each project gives, line by line and year by year, and what that is computed from. */
export function BusinessCasesRoom() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(businessCasesOf(at));
  const { case: named } = useSearch({ from: '/p/$plan/businesscases' });
  // The case of the address is asked beside the list, not after it.
  useQuery({ ...businessCaseOf(at, named ?? ''), enabled: named !== undefined });
  return (
    <>
      <RoomHead
        title={say('rooms.businessCases')}
        lead={<CasesLead count={query.data?.cases.length} failed={query.isError} />}
      />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(found) => <Cases found={found} />}
      </Loaded>
    </>
  );
}

/** How many cases there are, and what they come to. */
function CasesLead({ count, failed }: { readonly count: number | undefined; readonly failed: boolean }) {
  const { say } = useWords();
  if (count === undefined) return <SentenceWaiting failed={failed} />;
  return (
    <>
      {say('cases.found', { count })} <Delivers />
    </>
  );
}

function Cases({ found }: { readonly found: BusinessCases }) {
  const { say } = useWords();
  const search = useSearch({ from: '/p/$plan/businesscases' });
  const first = found.cases[0];
  if (first === undefined) {
    return (
      <div className="ks-empty">
        <p>{say('cases.none')}</p>
        <p>
          {say('cases.noneTodo')} <WayToTable table="business-cases" />{' '}
          <WayToTable table="business-case-benefits" />
        </p>
      </div>
    );
  }
  const chosen = found.cases.find((one) => one.project === search.case) ?? first;
  return (
    <>
      <p className="ks-small ks-soft">{say('cases.lead')}</p>
      <CaseList cases={found.cases} chosen={chosen.project} />
      <ExportLinks list="business-cases" />
      <ChosenCase project={chosen.project} shown={isShown(search.show) ? search.show : 'gross'} />
    </>
  );
}

interface ChosenProps {
  readonly project: string;
  readonly shown: Shown;
}

/** The chosen case; the one before it stays until it is there, so that nothing jumps. */
function ChosenCase({ project, shown }: ChosenProps) {
  const { at } = useShownPlan();
  const query = useQuery({ ...businessCaseOf(at, project), placeholderData: keptCase(at) });
  return (
    <article className="ks-case" id="case" aria-busy={query.isPlaceholderData || query.isPending}>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(businessCase) => <Case businessCase={businessCase} shown={shown} />}
      </Loaded>
    </article>
  );
}

function Case({ businessCase, shown }: { readonly businessCase: BusinessCaseDto; readonly shown: Shown }) {
  const { mark: plan } = useShownPlan();
  const { project, name } = businessCase;
  return (
    <>
      <h2>
        <Link to="/p/$plan/plan/$code" params={{ plan, code: project }}>
          {project} {name}
        </Link>
      </h2>
      <CaseSpan businessCase={businessCase} />
      <ShowSwitch shown={shown} />
      <CaseTable businessCase={businessCase} show={shown} />
      <ReachTable businessCase={businessCase} />
      <DriverTable drivers={businessCase.drivers} />
    </>
  );
}

/** Over which years a case counts, to which year it is discounted, and what the plan notes of it. */
function CaseSpan({ businessCase }: { readonly businessCase: BusinessCaseDto }) {
  const { say } = useWords();
  const { firstYear, lastYear, discountBaseYear, note, place } = businessCase;
  return (
    <p>
      {firstYear !== null && lastYear !== null && (
        <ValueHistory place={place}>{say('case.years', { from: firstYear, to: lastYear })}</ValueHistory>
      )}{' '}
      {discountBaseYear !== null && (
        <ValueHistory place={place} field="discount_base_year">
          {say('case.base', { year: discountBaseYear })}
        </ValueHistory>
      )}{' '}
      <ValueHistory place={place} field="note">
        {note}
      </ValueHistory>
    </p>
  );
}

function ShowSwitch({ shown }: { readonly shown: Shown }) {
  const { say } = useWords();
  return (
    <nav className="ks-switch ks-no-print" aria-label={say('case.show')}>
      {SHOWN.map((way) => (
        <Link
          key={way}
          to="."
          search={(now) => ({ ...now, show: way === 'gross' ? undefined : way })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true, explicitUndefined: true }}
          aria-current={way === shown ? 'true' : undefined}
        >
          {say(`case.show.${way}`)}
        </Link>
      ))}
    </nav>
  );
}

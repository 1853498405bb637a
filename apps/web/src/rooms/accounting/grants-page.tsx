import { type GrantDto, grantName } from '@kapstok/contract';
import { listedValueName } from '@kapstok/plan';
import type { ReactNode } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { ValueHistory } from '../../history/value-history.tsx';
import { dayWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { WayToTable } from '../../place/way-to-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { InstalmentTable } from './instalment-table.tsx';
import { WithAccounting } from './with-accounting.tsx';

/** Each grant with its conditions, and its payments by result (KPI by payment schedule). */
export function GrantsPage() {
  const { say } = useWords();
  return (
    <WithAccounting>
      {({ grants }) => (
        <div className="ks-accounting__page">
          <RoomHead title={say('grants.title')} lead={say('grants.lead', { count: grants.length })}>
            <ExportLinks list="instalments" />
            <ExportLinks list="sisa" label={say('grants.sisa')} />
          </RoomHead>
          {grants.map((grant) => (
            <GrantSection key={grant.code} grant={grant} />
          ))}
        </div>
      )}
    </WithAccounting>
  );
}

function GrantSection({ grant }: { readonly grant: GrantDto }) {
  const { say } = useWords();
  const name = grantName(grant);
  const planned = grant.instalments.filter(({ number }) => number !== '');
  return (
    <section aria-labelledby={`grant-${grant.code}`}>
      <h2 id={`grant-${grant.code}`}>{name}</h2>
      <GrantFacts grant={grant} />
      <GrantAmounts grant={grant} />
      {planned.length === 0 ? (
        <p>
          {say('grants.noInstalments')} <WayToTable table="instalments" />
        </p>
      ) : (
        <InstalmentTable caption={say('grants.instalments', { name })} instalments={grant.instalments} />
      )}
    </section>
  );
}

/** From whom to whom, for what and under which conditions. */
function GrantFacts({ grant }: { readonly grant: GrantDto }) {
  const { say, of, language } = useWords();
  const listed = (value: string) => (value === '' ? '' : of(listedValueName(value)));
  const own = grant.ownContribution.value.kind === 'known' ? of(grant.ownContribution.words) : '';
  return (
    <dl className="ks-accounting__facts">
      <Fact name={say('grants.source')} field="source_kind" grant={grant}>
        {grant.sourceKind}
      </Fact>
      <Fact name={say('grants.scheme')} field="scheme_code" grant={grant}>
        {grant.schemeCode}
      </Fact>
      <Fact name={say('grants.recipient')} field="recipient" grant={grant}>
        {grant.recipient}
      </Fact>
      <Fact name={say('grants.obligation')} field="obligation" grant={grant}>
        {listed(grant.obligation)}
      </Fact>
      <Fact name={say('grants.vat')} field="vat" grant={grant}>
        {listed(grant.vat)}
      </Fact>
      <Fact name={say('grants.own')} field="own_contribution" grant={grant}>
        {own === '' || grant.promisedBy === ''
          ? own
          : say('grants.promised', { amount: own, who: grant.promisedBy })}
      </Fact>
      <Fact name={say('grants.conditions')} field="conditions" grant={grant}>
        {grant.conditions.join('; ')}
      </Fact>
      <Fact name={say('exposure.key')} field="cost_key" grant={grant}>
        {grant.costKey === null ? '' : grant.costKey.name || grant.costKey.code}
      </Fact>
      <Fact name={say('grants.grantedOn')} field="granted_on" grant={grant}>
        {grant.grantedOn === null ? '' : dayWords(grant.grantedOn, language)}
      </Fact>
      <Fact name={say('grants.accountDue')} field="account_due" grant={grant}>
        {grant.accountDue === null ? '' : dayWords(grant.accountDue, language)}
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** The column of the plan in which it stands. */
  readonly field: string;
  readonly grant: GrantDto;
  readonly children: string;
}

function Fact({ name, field, grant, children }: FactProps) {
  const { say } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children === '' ? (
          <span className="ks-soft">{say('grants.notSaid')}</span>
        ) : (
          <ValueHistory place={grant.place} field={field}>
            {children}
          </ValueHistory>
        )}
      </dd>
    </div>
  );
}

const TOTALS = ['granted', 'approved', 'rejected', 'paid', 'toReceive', 'disputed'] as const;

/** What was granted, found reached, paid and disputed, and what may have to be paid back. */
function GrantAmounts({ grant }: { readonly grant: GrantDto }) {
  const { say } = useWords();
  return (
    <dl className="ks-accounting__amounts">
      {TOTALS.map((key) => (
        <AmountOf key={key} name={say(`grants.${key}`)}>
          <Amount figure={grant.totals[key]} writing="full" />
        </AmountOf>
      ))}
      <AmountOf name={say('grants.exposed')}>
        <Amount figure={grant.exposure.pessimistic} writing="full" />
      </AmountOf>
    </dl>
  );
}

function AmountOf({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="ks-num">{children}</dd>
    </div>
  );
}

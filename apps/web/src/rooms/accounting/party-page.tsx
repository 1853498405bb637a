import { type Accounting, grantNamed, type PartyExposureDto, type PartyShareDto } from '@kapstok/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { placedColumn, wordsColumn } from '../../table/make-column.tsx';
import { OtherCases } from './exposure-page.tsx';
import { InstalmentExposures } from './instalment-exposures.tsx';
import { useCaseColumns } from './use-case-columns.tsx';
import { WithAccounting } from './with-accounting.tsx';

/** What one municipality may have to pay back, and what that hangs on. */
export function MunicipalityPage() {
  const { party } = useParams({ from: '/p/$plan/verantwoording/gemeenten/$party' });
  return (
    <WithAccounting>
      {(accounting) => (
        <Party
          accounting={accounting}
          of={accounting.municipalities.find(({ code }) => code === party)}
          name={party}
        />
      )}
    </WithAccounting>
  );
}

/** What one organisation may have to pay back, and what that hangs on. */
export function OrganisationPage() {
  const { party } = useParams({ from: '/p/$plan/verantwoording/organisaties/$party' });
  return (
    <WithAccounting>
      {(accounting) => (
        <Party
          accounting={accounting}
          of={accounting.organisations.find(({ code }) => code === party)}
          name={party}
        />
      )}
    </WithAccounting>
  );
}

interface Props {
  readonly accounting: Accounting;
  readonly of: PartyExposureDto | undefined;
  readonly name: string;
}

function Party({ accounting, of: party, name }: Props) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const back = (
    <p className="ks-no-print">
      <Link className="ks-way" to="/p/$plan/verantwoording" params={{ plan }}>
        {say('exposure.back')}
      </Link>
    </p>
  );
  if (party === undefined)
    return (
      <div className="ks-accounting__page">
        <RoomHead title={say('exposure.ofParty', { name })} lead={say('exposure.noParty', { name })} />
        {back}
      </div>
    );
  const grants = accounting.grants.filter(({ code }) => party.shares.some(({ grant }) => grant === code));
  return (
    <div className="ks-accounting__page">
      <RoomHead
        title={say('exposure.ofParty', { name: party.name })}
        lead={<PartyLead party={party} undivided={accounting.undivided} />}
      >
        <p className="ks-small ks-soft">{say('exposure.about')}</p>
        {back}
      </RoomHead>
      {party.shares.length > 0 && <Shares shares={party.shares} accounting={accounting} />}
      {grants.length > 0 && (
        <InstalmentExposures grants={grants} total={undefined} title={say('exposure.partyResults')} />
      )}
    </div>
  );
}

function PartyLead({
  party,
  undivided,
}: {
  readonly party: PartyExposureDto;
  readonly undivided: Accounting['undivided'];
}) {
  const { say } = useWords();
  const { name, exposure } = party;
  if (exposure.pessimistic.value.kind === 'unknown')
    return (
      <>
        {say('exposure.partyOpen', { name })} <Amount figure={undivided.pessimistic} writing="full" />.
      </>
    );
  return (
    <>
      {say('exposure.partyLead', { name })} <Amount figure={exposure.pessimistic} writing="full" />.{' '}
      <OtherCases exposure={exposure} />
    </>
  );
}

function isAgreed({ exposure }: PartyShareDto): boolean {
  return exposure.pessimistic.value.kind !== 'unknown';
}

function Shares({
  shares,
  accounting,
}: {
  readonly shares: readonly PartyShareDto[];
  readonly accounting: Accounting;
}) {
  const { say } = useWords();
  const columns = useColumns(accounting);
  return (
    <div>
      <DataTable<PartyShareDto>
        caption={say('exposure.partyShares')}
        columns={columns}
        rows={shares}
        keyOf={(row) => row.grant}
      />
      <ExportLinks list="exposure-parties" />
    </div>
  );
}

function useColumns({ grants }: Accounting): readonly Column<PartyShareDto>[] {
  const { say, of } = useWords();
  const cases = useCaseColumns<PartyShareDto>(isAgreed);
  return useMemo(() => {
    const grantOf = (code: string) => grants.find((grant) => grant.code === code);
    return [
      wordsColumn<PartyShareDto>(
        'grant',
        say('exposure.grant'),
        ({ grant }) => grantNamed(grants, grant),
        true,
      ),
      wordsColumn<PartyShareDto>(
        'key',
        say('exposure.key'),
        ({ grant }) => grantOf(grant)?.costKey?.name ?? '',
      ),
      placedColumn<PartyShareDto>({
        id: 'share',
        head: say('exposure.share'),
        read: ({ share }) => of(share),
        place: ({ place }) => place,
        field: 'share',
      }),
      ...cases,
    ];
  }, [say, of, grants, cases]);
}

import type { Accounting, InCasesDto } from '@kapstok/contract';
import { Amount } from '../../figure/amount.tsx';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { InstalmentExposures } from './instalment-exposures.tsx';
import { PartyExposures } from './party-exposures.tsx';
import { QuarterExposures } from './quarter-exposures.tsx';
import { WithAccounting } from './with-accounting.tsx';

/** What may have to be paid back if results stay away: in all, by source, party and quarter. */
export function ExposurePage() {
  return <WithAccounting>{(accounting) => <Exposure accounting={accounting} />}</WithAccounting>;
}

function Exposure({ accounting }: { readonly accounting: Accounting }) {
  const { say } = useWords();
  const { exposure, undivided, grants, municipalities, organisations, quarters } = accounting;
  return (
    <div className="ks-accounting__page">
      <RoomHead
        title={say('exposure.title')}
        lead={
          <>
            {say('exposure.lead')} <Amount figure={exposure.pessimistic} writing="full" />.{' '}
            <OtherCases exposure={exposure} />
          </>
        }
      >
        <p className="ks-small ks-soft">{say('exposure.about')}</p>
      </RoomHead>
      <InstalmentExposures grants={grants} total={exposure} title={say('exposure.instalments')} />
      <PartyExposures kind="municipality" grants={grants} parties={municipalities} undivided={undivided} />
      <PartyExposures kind="organisation" grants={grants} parties={organisations} undivided={undefined} />
      <QuarterExposures quarters={quarters} />
    </div>
  );
}

/** What is likely, and what it is at best. */
export function OtherCases({ exposure }: { readonly exposure: InCasesDto }) {
  const { say } = useWords();
  return (
    <>
      {say('exposure.likely')} <Amount figure={exposure.likely} writing="full" />.{' '}
      {say('exposure.optimistic')} <Amount figure={exposure.optimistic} writing="full" />.
    </>
  );
}

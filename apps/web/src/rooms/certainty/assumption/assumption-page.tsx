import { addressWords } from '@kapstok/audit';
import type { RecordDto, RecordList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { recordsOf } from '../../../editing/queries.ts';
import type { Made } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import { registerOfAnswer } from '../influence/outcome.ts';
import { KnowingBetter } from '../knowing-better/knowing-better.tsx';
import { useCertainty } from '../use-certainty.ts';
import { addressesIn, mustBeFactor, wordsAt } from './assumption-cells.ts';
import { AssumptionForm } from './assumption-form.tsx';
import { AssumptionSummary } from './assumption-summary.tsx';
import { KeptAssumption } from './kept-assumption.tsx';
import { useKeptAssumption } from './use-assumption-work.ts';
import { ASSUMPTIONS, useMayAssume } from './use-may-assume.ts';

/** One assumption: what it says and does, and, for who may, a form to change it. */
export function AssumptionPage() {
  const { say, of } = useWords();
  const { id } = useParams({ from: '/p/$plan/zekerheid/aannames/$id' });
  const { may, whyNot } = useMayAssume();
  const { data } = useCertainty();
  const told = data === undefined ? undefined : registerOfAnswer(data).find((row) => row.id === id);
  return (
    <div className="ks-sure__page">
      <RoomHead title={told === undefined ? say('assume.one', { id }) : of(told.name)}>
        {told !== undefined && <AssumptionSummary assumption={told} />}
      </RoomHead>
      {may ? <Change key={id} id={id} /> : <p className="ks-read-only">{whyNot}</p>}
      {data !== undefined && told !== undefined && (
        <KnowingBetter key={`better ${id}`} assumption={told} chances={data.chances} />
      )}
    </div>
  );
}

interface ChangeProps {
  readonly id: string;
}

function Change({ id }: ChangeProps) {
  const { say } = useWords();
  const { at, mark: plan } = useKeptPlan();
  const query = useQuery(recordsOf(at, ASSUMPTIONS));
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(list) => {
        const record = list.records.find(({ cells }) => wordsAt(cells, 'id') === id);
        if (record !== undefined) return <ChangeForm key={record.id} record={record} list={list} />;
        return (
          <p>
            {say('assume.none', { id })}{' '}
            <Link to="/p/$plan/zekerheid/aannames" params={{ plan }} search={(now) => now}>
              {say('assume.seeRegister')}
            </Link>
          </p>
        );
      }}
    </Loaded>
  );
}

interface FormProps {
  readonly record: RecordDto;
  readonly list: RecordList;
}

function ChangeForm({ record, list }: FormProps) {
  const { at, mark: plan } = useKeptPlan();
  const { say } = useWords();
  const work = useKeptAssumption(record, list);
  const [made, setMade] = useState<Made>();
  return (
    <>
      <div role="status">
        {made !== undefined && <KeptAssumption made={made} forget={() => setMade(undefined)} />}
      </div>
      <Joining work={work} />
      <AssumptionForm key={`${record.id} ${made?.change?.seq ?? ''}`} work={work} done={setMade} />
      <p>
        <Link
          className="ks-way"
          to="/p/$plan/gegevens/$table"
          params={{ plan, table: ASSUMPTIONS }}
          search={(now) => ({ ...now, on: undefined, record: record.id })}
          key={at.plan}
        >
          {say('assume.inData')}
        </Link>
      </p>
    </>
  );
}

/** Offers to add the cell one came from. */
function Joining({ work: { cells, put } }: { readonly work: ReturnType<typeof useKeptAssumption> }) {
  const { say, of } = useWords();
  const { on = '' } = useSearch({ from: '/p/$plan/zekerheid/aannames/$id' });
  const addresses = addressesIn(cells);
  if (on === '' || addresses.includes(on)) return null;
  const join = () => {
    const next = [...addresses, on].join('|');
    put({ on: next, ...(mustBeFactor({ ...cells, on: next }) ? { relative: 'ja', unit: '' } : {}) });
  };
  return (
    <p className="ks-notice">
      {say('assume.joinWhat', { what: of(addressWords(on)) })}{' '}
      <button type="button" className="ks-button ks-button--small" onClick={join}>
        {say('assume.joinIt')}
      </button>
    </p>
  );
}

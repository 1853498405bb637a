import { addressWords } from '@kapstok/audit';
import type { RecordList } from '@kapstok/contract';
import { type Cells, parseAddress } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { isRowOf } from '../../../certainty/address-words.ts';
import { recordsOf } from '../../../editing/queries.ts';
import type { Made } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import { addressesIn, wordsAt } from './assumption-cells.ts';
import { AssumptionForm } from './assumption-form.tsx';
import { JoinOther } from './join-other.tsx';
import { KeptAssumption } from './kept-assumption.tsx';
import { useNewAssumption } from './use-assumption-work.ts';
import { ASSUMPTIONS, useMayAssume } from './use-may-assume.ts';

/** Says how uncertain a number of the plan is, that was sure until now. */
export function NewAssumptionPage() {
  const { say } = useWords();
  const { may, whyNot } = useMayAssume();
  return (
    <div className="ks-sure__page">
      <RoomHead title={say('assume.new')} lead={say('assume.lead')} />
      {may ? <New /> : <p className="ks-read-only">{whyNot}</p>}
    </div>
  );
}

function New() {
  const { at } = useKeptPlan();
  const { on = '' } = useSearch({ from: '/p/$plan/zekerheid/aannames/nieuw' });
  const query = useQuery(recordsOf(at, ASSUMPTIONS));
  const table = parseAddress(on)?.table ?? '';
  const isCell = table !== '' && table !== 'choices';
  const about = useQuery({ ...recordsOf(at, table), enabled: isCell });
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(list) =>
        isCell && about.isPending ? (
          <ScreenWaiting />
        ) : (
          <NewForm key={on} list={list} on={on} about={about.data} />
        )
      }
    </Loaded>
  );
}

interface FormProps {
  readonly list: RecordList;
  /** The address it begins with; empty where one still has to choose. */
  readonly on: string;
  /** The table of that address, once it is there. */
  readonly about: RecordList | undefined;
}

function NewForm({ list, on, about }: FormProps) {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  const begin = useMemo(() => beginningOf(on, about), [on, about]);
  const work = useNewAssumption(list, begin);
  const [kept, setKept] = useState<{ readonly made: Made; readonly code: string }>();
  // As it was when one began: once it is kept, the cell has the assumption that was just made.
  const [has] = useState(() =>
    list.records.find(({ cells }) => on !== '' && addressesIn(cells).includes(on)),
  );
  if (kept !== undefined) {
    return (
      <div role="status">
        <KeptAssumption made={kept.made} code={kept.code} forget={() => setKept(undefined)} />
      </div>
    );
  }
  if (has !== undefined) {
    const id = wordsAt(has.cells, 'id');
    return (
      <p>
        {say('assume.already', { name: wordsAt(has.cells, 'name') || id })}{' '}
        <Link
          to="/p/$plan/zekerheid/aannames/$id"
          params={{ plan, id }}
          search={(now) => ({ ...now, on: undefined })}
        >
          {say('assume.toIt')}
        </Link>
      </p>
    );
  }
  return (
    <>
      {on !== '' && <JoinOther list={list} on={on} />}
      <AssumptionForm work={work} done={(made, code) => setKept({ made, code })} />
    </>
  );
}

/** What a new assumption about a cell begins with: its name and unit; every year of a row is said in factors. */
function beginningOf(on: string, about: RecordList | undefined): Cells {
  if (on === '') return {};
  const address = parseAddress(on);
  const row = about?.records.find(({ table, cells }) => isRowOf(on, table, cells));
  const isSeries = address !== undefined && address.field === '' && address.table !== 'choices';
  const unit = isSeries ? '' : (row?.cells.unit ?? '');
  return { on, name: addressWords(on).nl, unit, ...(isSeries ? { relative: 'ja' } : {}) };
}

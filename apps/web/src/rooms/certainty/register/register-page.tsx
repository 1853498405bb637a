import type { AssumptionDto, Certainty } from '@kapstok/contract';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { useSaveList } from '../../../table/save-list.ts';
import { useMayAssume } from '../assumption/use-may-assume.ts';
import { DrawnExport } from '../drawn/drawn-export.tsx';
import { registerOfAnswer } from '../influence/outcome.ts';
import { WithCertainty } from '../with-certainty.tsx';
import { OpenMeanings } from './open-meanings.tsx';
import { useRegisterColumns } from './register-columns.tsx';
import { RegisterFilter } from './register-filter.tsx';
import { impact, ofQuality, weakestFirst, weakness } from './register-order.ts';

/** Every assumption: what it is about, how well it is founded and what it does to the answer. */
export function RegisterPage() {
  return <WithCertainty>{(certainty) => <Register certainty={certainty} />}</WithCertainty>;
}

function Register({ certainty }: { readonly certainty: Certainty }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const { may } = useMayAssume();
  const register = useMemo(() => registerOfAnswer(certainty), [certainty]);
  return (
    <div className="ks-sure__page">
      <RoomHead title={useRegisterTitle(register)} lead={say('register.lead')} />
      <OpenMeanings meanings={certainty.openMeanings} />
      {may && (
        <p className="ks-no-print">
          <Link
            className="ks-button"
            to="/p/$plan/zekerheid/aannames/nieuw"
            params={{ plan }}
            search={(now) => now}
          >
            {say('register.new')}
          </Link>
        </p>
      )}
      <RegisterTable register={register} />
      <DrawnExport list="assumptions-register" />
    </div>
  );
}

/** The answer first: how many assumptions matter and are weakly founded. */
function useRegisterTitle(register: readonly AssumptionDto[]): string {
  const { say } = useWords();
  const weak = register.filter((row) => impact(row) > 0 && weakness(row) >= 3).length;
  return weak === 0
    ? say('register.titleNone', { count: register.length })
    : say('register.title', { weak, count: register.length });
}

function RegisterTable({ register }: { readonly register: readonly AssumptionDto[] }) {
  const { say } = useWords();
  const { quality, sort } = useSearch({ from: '/p/$plan/zekerheid/aannames' });
  const navigate = useNavigate({ from: '/p/$plan/zekerheid/aannames' });
  const change = (part: { quality?: string | undefined; sort?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const rows = useMemo(() => weakestFirst(ofQuality(register, quality)), [register, quality]);
  const columns = useRegisterColumns();
  const saveList = useSaveList();
  const save = () =>
    saveList(say('register.file'), [
      columns.map(({ head }) => head),
      ...rows.map((row) => columns.map((column) => column.written(row))),
    ]);
  return (
    <section className="ks-register ks-print-wide" aria-label={say('register.caption')}>
      <RegisterFilter
        register={register}
        quality={quality}
        shown={rows.length}
        choose={(next) => change({ quality: next })}
      />
      <DataTable<AssumptionDto>
        caption={say('register.caption')}
        captionHidden
        columns={columns.filter(({ fileOnly }) => fileOnly !== true)}
        rows={rows}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        empty={say('register.empty')}
      />
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={save}>
        {say('figure.csv')}
      </button>
    </section>
  );
}

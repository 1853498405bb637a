import type { Accounting, PaysAndGainsDto, ProjectAfterPlanDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { ValueHistory } from '../../history/value-history.tsx';
import { dayWords } from '../../language/day-words.ts';
import { type Phrase, useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { WayToTable } from '../../place/way-to-table.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { figureColumn, wordsColumn } from '../../table/make-column.tsx';
import { useAccounting } from './with-accounting.tsx';

/** What goes on after the plan: what its upkeep costs, who pays that since when, and who gains. */
export function AfterPlanPage() {
  const query = useAccounting();
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {({ afterPlan }) => <AfterPlan afterPlan={afterPlan} />}
    </Loaded>
  );
}

function AfterPlan({ afterPlan }: { readonly afterPlan: Accounting['afterPlan'] }) {
  const { say } = useWords();
  const { projects, parties, laws, year } = afterPlan;
  const unpaid = projects.filter(({ isUnpaid }) => isUnpaid);
  const lead =
    projects.length === 0
      ? say('after.none')
      : unpaid.length === 0
        ? say('after.allPaid')
        : say('after.unpaid', { count: unpaid.length });
  return (
    <div className="ks-accounting__page">
      <RoomHead title={year === null ? say('after.title') : say('after.titleFrom', { year })} lead={lead}>
        <p className="ks-small ks-soft">{say('after.about')}</p>
      </RoomHead>
      {projects.length > 0 && <ProjectTable projects={projects} />}
      {unpaid.length > 0 && <WhoPaysOpen count={unpaid.length} />}
      {parties.length > 0 && (
        <PaysAndGains
          caption={say('after.parties')}
          head={say('after.party')}
          pays={say('after.pays')}
          rows={parties}
          open={say('after.noPayer')}
        />
      )}
      {laws.length > 0 && (
        <PaysAndGains
          caption={say('after.laws')}
          head={say('after.law')}
          pays={say('after.cost')}
          rows={laws}
          open={say('after.noLaw')}
        />
      )}
    </div>
  );
}

function ProjectTable({ projects }: { readonly projects: readonly ProjectAfterPlanDto[] }) {
  const { say } = useWords();
  const columns = useProjectColumns();
  return (
    <div>
      <DataTable<ProjectAfterPlanDto>
        caption={say('after.projects')}
        columns={columns}
        rows={projects}
        keyOf={(row) => row.code}
      />
      <ExportLinks list="after-plan" />
    </div>
  );
}

function useProjectColumns(): readonly Column<ProjectAfterPlanDto>[] {
  const { say, of, language } = useWords();
  const { mark: plan, header } = useShownPlan();
  const file = useFileValue();
  return useMemo(() => {
    const sinceOf = ({ costs }: ProjectAfterPlanDto): string => {
      const days = costs.map(({ agreedOn }) =>
        agreedOn === null ? say('grants.notSaid') : dayWords(agreedOn, language),
      );
      return days.length === 0 ? say('after.open') : [...new Set(days)].join('; ');
    };
    return [
      {
        ...wordsColumn<ProjectAfterPlanDto>(
          'project',
          of(header.levels.project),
          (row) => `${row.code} ${row.name}`.trim(),
          true,
        ),
        cell: (row) => (
          <Link to="/p/$plan/plan/$code" params={{ plan, code: row.code }}>
            {`${row.code} ${row.name}`.trim()}
          </Link>
        ),
      },
      {
        ...wordsColumn<ProjectAfterPlanDto>('benefits', say('after.benefits'), ({ benefits }) =>
          benefits.map(({ label }) => of(label)).join('; '),
        ),
        cell: ({ benefits }) => (
          <span className="ks-accounting__several">
            {benefits.map((figure) => (
              <span key={figure.id}>
                {say(BENEFITS[figure.unit] ?? 'after.ofStaff')} <Amount figure={figure} />
              </span>
            ))}
          </span>
        ),
      },
      figureColumn<ProjectAfterPlanDto>({
        id: 'cost',
        head: say('after.cost'),
        unit: 'EUR/year',
        read: (row) => row.total,
        file,
      }),
      {
        ...wordsColumn<ProjectAfterPlanDto>('payer', say('after.payer'), (row) =>
          row.costs.length === 0
            ? say('after.open')
            : row.costs.map(({ payer }) => payer || say('after.noPayer')).join('; '),
        ),
        cell: (row) => <Payers row={row} />,
      },
      {
        ...wordsColumn<ProjectAfterPlanDto>('since', say('after.since'), sinceOf),
        cell: (row) => (row.costs.length === 0 ? <Open /> : sinceOf(row)),
      },
    ];
  }, [say, of, language, plan, header, file]);
}

/** What goes on, by the unit in which it is told. */
const BENEFITS: Readonly<Record<string, Phrase>> = {
  EUR: 'after.ofCare',
  'EUR/year': 'after.ofCare',
  hour: 'after.ofTime',
  'hour/year': 'after.ofTime',
};

/** Who pays for the upkeep of what a project brings; that nobody does stands out. */
function Payers({ row }: { readonly row: ProjectAfterPlanDto }) {
  const { say } = useWords();
  if (row.costs.length === 0) return <Open />;
  return row.costs.map(({ item, payer, hasPayer, law, place }, at) => (
    <Fragment key={item}>
      {at > 0 && <br />}
      {hasPayer ? (
        <ValueHistory place={place} field="payer">
          {law === '' ? payer : `${payer} (${law})`}
        </ValueHistory>
      ) : (
        <span className="ks-unknown">{say('after.noPayer')}</span>
      )}
    </Fragment>
  ));
}

/** What nobody said yet. */
function Open() {
  const { say } = useWords();
  return <span className="ks-unknown">{say('after.open')}</span>;
}

/** Of how many projects is not known who pays, and where that is said. */
function WhoPaysOpen({ count }: { readonly count: number }) {
  const { say } = useWords();
  return (
    <p>
      {say('after.paysOpen', { count })}{' '}
      <WayToTable table="structural-costs">{say('after.paysTable')}</WayToTable>
    </p>
  );
}

interface PaysProps {
  readonly caption: string;
  readonly head: string;
  /** What stands above what is paid: parties pay, and under a law is paid. */
  readonly pays: string;
  readonly rows: readonly PaysAndGainsDto[];
  /** What stands where nobody is named. */
  readonly open: string;
}

const GAINS = ['cashable', 'social', 'unsaid'] as const;

/** What each pays in money, beside what it gains in money and in what is no money: columns of their own, and no sum. */
function PaysAndGains({ caption, head, pays, rows, open }: PaysProps) {
  const { say } = useWords();
  const file = useFileValue();
  const columns = useMemo(() => {
    const shown = GAINS.filter((kind) => rows.some((row) => row[kind] !== null));
    return [
      wordsColumn<PaysAndGainsDto>('name', head, ({ name }) => name || open, true),
      figureColumn<PaysAndGainsDto>({
        id: 'pays',
        head: pays,
        unit: 'EUR/year',
        read: (row) => row.pays,
        file,
      }),
      ...shown.map((kind) =>
        figureColumn<PaysAndGainsDto>({
          id: kind,
          head: say(`after.${kind}`),
          unit: 'EUR',
          read: (row) => row[kind],
          file,
        }),
      ),
    ];
  }, [head, pays, open, say, file, rows]);
  return (
    <div>
      <DataTable<PaysAndGainsDto> caption={caption} columns={columns} rows={rows} keyOf={(row) => row.name} />
      <ExportLinks list="pays-and-gains" />
    </div>
  );
}

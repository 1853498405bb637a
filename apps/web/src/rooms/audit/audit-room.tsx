import './audit.css';
import type { FindingList as Findings } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FindingList } from '../../finding/finding-list.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { findingsOf } from '../../server/queries.ts';
import { ExportLinks } from '../../table/export-links.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { filtered } from './finding-filter.ts';

/** The plan held against itself: every finding, gravest first. */
export function AuditRoom() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(findingsOf(at));
  return (
    <>
      <RoomHead
        title={say('rooms.audit')}
        lead={query.data === undefined ? say('audit.lead') : <Lead findings={query.data} />}
      />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(findings) => <AuditPage findings={findings} />}
      </Loaded>
    </>
  );
}

function Lead({ findings: { counts, findings } }: { readonly findings: Findings }) {
  const { say } = useWords();
  if (findings.length === 0) return say('audit.sound');
  return say('audit.counts', {
    all: say('audit.findings', { count: findings.length }),
    errors: counts.error,
    warnings: counts.warning,
    remarks: counts.remark,
  });
}

function AuditPage({ findings: list }: { readonly findings: Findings }) {
  const { say, language } = useWords();
  const search = useSearch({ from: '/p/$plan/doorlichting' });
  const shown = useMemo(() => filtered(list.findings, search, language), [list, search, language]);
  if (list.findings.length === 0) return <p>{say('audit.soundMore')}</p>;
  return (
    <>
      <AuditFilters findings={list.findings} shown={shown.length} />
      <div className="ks-audit__exports">
        <ExportLinks list="findings" />
        {shown.length < list.findings.length && (
          <p className="ks-small ks-soft ks-no-print">
            {say('audit.exportsAll', { count: list.findings.length })}
          </p>
        )}
      </div>
      {shown.length === 0 ? (
        <p>{say('audit.nothing')}</p>
      ) : (
        <FindingList findings={shown} open={search.finding} />
      )}
    </>
  );
}

import type { Course } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import { WayToTable } from '../../../place/way-to-table.tsx';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { JudgementMark } from '../judgement-mark.tsx';
import { Section } from '../page/section.tsx';

type Access = Course['access'];
type Staff = Access['staff'][number];
type Measured = Access['indicators'][number];
type Part = Measured['parts'][number];

/** Can everybody reach care: staff as the plan has it, and staff and waiting as measured, against a norm. */
export function AccessLine({ access: { staff, indicators } }: { readonly access: Access }) {
  const { say } = useWords();
  return (
    <Section title={say('course.access')}>
      {staff.length > 0 && <StaffTable staff={staff} />}
      <h3>{say('course.waiting')}</h3>
      {indicators.length === 0 && (
        <p>
          {say('course.noAccess')} <WayToTable table="kpis" />
        </p>
      )}
      {indicators.map((measured) => (
        <AccessIndicator key={measured.indicator.code} measured={measured} />
      ))}
    </Section>
  );
}

function StaffTable({ staff }: { readonly staff: readonly Staff[] }) {
  const { say, of } = useWords();
  const columns = useMemo(
    () => [
      wordsColumn<Staff>('what', say('course.what'), ({ label }) => of(label), true),
      wordsColumn<Staff>('area', say('course.area'), ({ area }) => area),
      wordsColumn<Staff>('year', say('course.year'), ({ year }) => (year === null ? '' : String(year))),
      {
        ...wordsColumn<Staff>('howMuch', say('course.howMuch'), ({ words }) => of(words)),
        kind: 'number' as const,
        cell: ({ words, place }: Staff) => (
          <ValueHistory place={place} field="value">
            {of(words)}
          </ValueHistory>
        ),
      },
    ],
    [say, of],
  );
  return (
    <DataTable<Staff>
      caption={say('course.staff')}
      columns={columns}
      rows={staff}
      keyOf={({ place }) => String(place.line)}
    />
  );
}

function AccessIndicator({ measured }: { readonly measured: Measured }) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const { indicator, period, norms, parts } = measured;
  const columns = useMemo(
    () => [
      wordsColumn<Part>(
        'whom',
        say('course.whom'),
        ({ of: kind, name }) => name || say(`course.of.${kind}`),
        true,
      ),
      wordsColumn<Part>('kind', say('indicators.kind'), ({ of: kind }) => say(`course.of.${kind}`)),
      {
        ...wordsColumn<Part>('value', say('indicators.measured'), ({ words }) => of(words)),
        kind: 'number' as const,
      },
    ],
    [say, of],
  );
  const told = norms.map((norm) => `${norm.area} ${of(norm.words)} (${of(norm.period)})`);
  return (
    <>
      <p>
        <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code: indicator.code }}>
          {indicator.code} {indicator.name}
        </Link>{' '}
        {of(period)} <JudgementMark of={measured} />
      </p>
      {told.length > 0 && <p className="ks-soft">{say('course.norm', { words: told.join(', ') })}</p>}
      {parts.length === 0 ? (
        <p>{say('course.noMeasured')}</p>
      ) : (
        <DataTable<Part>
          caption={`${indicator.code} ${indicator.name}`}
          captionHidden
          columns={columns}
          rows={parts}
          keyOf={({ of: kind, code }) => `${kind} ${code}`}
        />
      )}
    </>
  );
}

import type { VersionDto } from '@kapstok/contract';
import { cellOf } from '@kapstok/plan';
import { CLOCK } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { todayIn } from '../../address/as-of.ts';
import { recordsOf } from '../../editing/queries.ts';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { dayWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { nowOf } from '../../server/plan-at.ts';
import { StepDialog } from './step-dialog.tsx';
import { useVersionStep } from './use-version-step.ts';
import { VersionMoment } from './version-moment.tsx';

/** What is written before it is a slip; the server refuses it too. */
const FIRST_DAY = '1900-01-01';

interface Props {
  readonly version: VersionDto;
  readonly close: () => void;
}

/** Records that a body adopted a version: which body, when, and in which document. It never changes after that. */
export function AdoptDialog({ version: listed, close }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  // What is adopted is what was seen, also when the list is asked again meanwhile.
  const [version] = useState(listed);
  const taking = useVersionStep(at.plan);
  const bodies = useBodies(at.plan);
  const list = useId();
  const [body, setBody] = useState('');
  const [today] = useState(() => todayIn(CLOCK, new Date()).toString());
  const [date, setDate] = useState(today);
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(false);
  const [isRight, setIsRight] = useState(false);
  const madeDay = dayMade(version);
  const decidedBefore = date !== '' && madeDay !== undefined && date < madeDay;
  const isFilled = body.trim() !== '' && date !== '' && reason.trim() !== '';
  const isWhole = isFilled && (isRight || !decidedBefore);
  const adopt = () => {
    setMissed(!isWhole);
    if (!isWhole) return;
    taking.mutate(
      {
        part: `versions/${version.id}/adoptions`,
        body: {
          reason: reason.trim(),
          seq: version.seq,
          body: body.trim(),
          date,
          document: document.trim() || null,
          decidedBefore,
        },
      },
      { onSuccess: close },
    );
  };
  return (
    <StepDialog
      title={say('adopt.title', { name: version.name })}
      taking={taking}
      fault={missed && !isWhole ? say(isFilled ? 'adopt.missedBefore' : 'adopt.missed') : undefined}
      verb={say('adopt.go')}
      go={adopt}
      close={close}
    >
      <p>{say('adopt.what')}</p>
      <VersionMoment version={version} />
      <label className="ks-words">
        {say('adopt.body')}
        <input list={list} value={body} maxLength={200} onChange={(event) => setBody(event.target.value)} />
      </label>
      <datalist id={list}>
        {bodies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label className="ks-words">
        {say('adopt.date')}
        <input
          type="date"
          min={FIRST_DAY}
          max={today}
          value={date}
          onChange={(event) => {
            setDate(event.target.value);
            setIsRight(false);
          }}
        />
      </label>
      {decidedBefore && <DecidedBefore madeDay={madeDay} isRight={isRight} onRight={setIsRight} />}
      <label className="ks-words">
        {say('adopt.document')}
        <input value={document} maxLength={1000} onChange={(event) => setDocument(event.target.value)} />
      </label>
      <ReasonField value={reason} onChange={setReason} label={say('adopt.reason')} />
    </StepDialog>
  );
}

interface BeforeProps {
  readonly madeDay: string;
  readonly isRight: boolean;
  readonly onRight: (isRight: boolean) => void;
}

/** Asks whether a decision is of a day before the version was made: it may be, and it may be a slip. */
function DecidedBefore({ madeDay, isRight, onRight }: BeforeProps) {
  const { say, language } = useWords();
  return (
    <div className="ks-adopt__before" role="status">
      <p>{say('adopt.before', { day: dayWords(madeDay, language) })}</p>
      <label>
        <input type="checkbox" checked={isRight} onChange={(event) => onRight(event.target.checked)} />{' '}
        {say('adopt.isRight')}
      </label>
    </div>
  );
}

/** The day on which a version was made to hold the plan as it does, on the clock of the country. */
function dayMade({ madeAt, at }: VersionDto): string | undefined {
  const moment = madeAt ?? at;
  return moment === null ? undefined : todayIn(CLOCK, new Date(moment)).toString();
}

/** The bodies that the plan names and that may decide; all of them where it does not say. */
function useBodies(plan: string): readonly string[] {
  const { data } = useQuery(recordsOf(nowOf(plan), 'bodies'));
  const rows = data?.records ?? [];
  const deciding = rows.filter((row) => /^(?:yes|ja|j|y|true|x|1)$/i.test(cellOf(row, 'can_decide')));
  return [
    ...new Set((deciding.length > 0 ? deciding : rows).map((row) => cellOf(row, 'name')).filter(Boolean)),
  ];
}

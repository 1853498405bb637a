import type { RequestStandingDto, RoundDocument } from '@kapstok/contract';
import { CLOCK } from '@kapstok/quantity';
import { useState } from 'react';
import { todayIn } from '../../address/as-of.ts';
import { isNow } from '../../address/basis.ts';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { dayWords, momentWords } from '../../language/day-words.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { roundAddress, roundsKey } from '../../server/measuring-queries.ts';
import { StepForm } from './step-form.tsx';

/** The step by which it is kept that was reminded. */
const REMIND = 'remind';

/** Who has not handed in all, with a reminder to send, and the day on which was reminded last. */
export function Reminders({ document }: { readonly document: RoundDocument }) {
  const { say, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [today] = useState(() => todayIn(CLOCK, new Date()).toString());
  const { requests, round, steps, reminders, may } = document;
  const open = requests.filter(({ absent, draft, returned }) => absent + draft + returned > 0);
  if (round.state !== 'open' || open.length === 0) return null;
  const last = steps.find(({ step }) => step === REMIND)?.doneOn ?? null;
  return (
    <section className="ks-round ks-no-print" aria-labelledby="reminders">
      <h2 id="reminders">{say('reminders.title')}</h2>
      {last !== null && <p>{say('reminders.last', { day: dayWords(last, language) })}</p>}
      {last === null && reminders.length === 0 && <p>{say('reminders.never')}</p>}
      <ul>
        {open.map((request) => (
          <Reminder key={request.reporter.code} request={request} document={document} />
        ))}
      </ul>
      {may.close && !isOpen && (
        <button type="button" className="ks-button" onClick={() => setOpen(true)}>
          {say('reminders.record')}
        </button>
      )}
      {isOpen && (
        <StepForm document={document} first={{ step: REMIND, doneOn: today }} done={() => setOpen(false)} />
      )}
    </section>
  );
}

interface ReminderProps {
  readonly request: RequestStandingDto;
  readonly document: RoundDocument;
}

/** A reminder to one, as words to send: Kapstok sends no mail itself, but keeps that it was sent. */
function Reminder({ request: { reporter, absent, draft, returned, late }, document }: ReminderProps) {
  const { round, reminders, may } = document;
  const { say, language } = useWords();
  const { at, mark: plan } = useKeptPlan();
  const parts = ['p', plan, 'indicatoren', 'meetronden', round.code, reporter.code || '-'];
  const address = `${window.location.origin}/${parts.map(encodeURIComponent).join('/')}`;
  const count = absent + draft + returned;
  const subject = say('reminders.subject', { round: round.name });
  const due = round.due === null ? '' : say('rounds.due', { day: dayWords(round.due, language) });
  const words = say('reminders.words', {
    name: reporter.name,
    period: periodWords(round.period, language),
    count,
    due,
    address,
  });
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words)}`;
  return (
    <li>
      {reporter.name}: {say('reminders.open', { count })} {late && <strong>{say('request.late')} </strong>}
      {isNow(at.basis) && (
        <a href={mail} aria-label={say('reminders.mailTo', { name: reporter.name })}>
          {say('reminders.mail')}
        </a>
      )}
      <Reminded reminders={reminders.filter((one) => one.reporter === reporter.code)} />
      {may.close && <KeepReminder round={round.code} reporter={reporter} />}
    </li>
  );
}

/** When somebody was reminded, and by whom, the last of it first. */
function Reminded({ reminders }: { readonly reminders: RoundDocument['reminders'] }) {
  const { say, language } = useWords();
  if (reminders.length === 0) return null;
  return (
    <ul className="ks-small">
      {reminders.map(({ at, by }) => (
        <li key={at}>
          {by === null
            ? say('reminders.remindedOn', { moment: momentWords(at, language) })
            : say('reminders.remindedBy', { moment: momentWords(at, language), who: by })}
        </li>
      ))}
    </ul>
  );
}

interface KeepProps {
  readonly round: string;
  readonly reporter: RequestStandingDto['reporter'];
}

/** Keeps that one was reminded, now and by who does it. */
function KeepReminder({ round, reporter: { code, name } }: KeepProps) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const address = roundAddress(at.plan, round, 'requests', code || '-', 'reminders');
  const deed = useDeed(
    (_: string, id: string) => send<RoundDocument>('POST', address, { id }),
    [roundsKey(at.plan)],
  );
  return (
    <>
      <button
        type="button"
        className="ks-button ks-button--small"
        aria-label={say('reminders.keepOf', { name })}
        disabled={deed.isPending}
        onClick={() => deed.mutate(code)}
      >
        {say('reminders.keep')}
      </button>
      {deed.error !== null && <FormProblem error={deed.error} />}
    </>
  );
}

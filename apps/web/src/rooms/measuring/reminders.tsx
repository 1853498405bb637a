import type { RequestStandingDto, RoundDocument } from '@kapstok/contract';
import { CLOCK } from '@kapstok/quantity';
import { useState } from 'react';
import { todayIn } from '../../address/as-of.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { dayWords } from '../../language/day-words.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { StepForm } from './step-form.tsx';

/** The step by which it is kept that was reminded. */
const REMIND = 'remind';

/** Who has not handed in all, with a reminder to send, and the day on which was reminded last. */
export function Reminders({ document }: { readonly document: RoundDocument }) {
  const { say, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [today] = useState(() => todayIn(CLOCK, new Date()).toString());
  const { requests, round, steps, may } = document;
  const open = requests.filter(({ absent, draft, returned }) => absent + draft + returned > 0);
  if (round.closed || open.length === 0) return null;
  const last = steps.find(({ step }) => step === REMIND)?.doneOn ?? null;
  return (
    <section className="ks-round ks-no-print" aria-labelledby="reminders">
      <h2 id="reminders">{say('reminders.title')}</h2>
      <p>
        {last === null ? say('reminders.never') : say('reminders.last', { day: dayWords(last, language) })}
      </p>
      <ul>
        {open.map((request) => (
          <Reminder key={request.reporter.code} request={request} round={round} />
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
  readonly round: RoundDocument['round'];
}

/** A reminder to one, as words to send: Kapstok sends no mail itself. */
function Reminder({ request: { reporter, absent, draft, returned, late }, round }: ReminderProps) {
  const { say, language } = useWords();
  const { mark: plan } = useKeptPlan();
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
      <a href={mail} aria-label={say('reminders.mailTo', { name: reporter.name })}>
        {say('reminders.mail')}
      </a>
    </li>
  );
}

import type { GateDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { ValueHistory } from '../../../history/value-history.tsx';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { OpenedForm } from '../form/opened-form.tsx';
import { ConditionTable } from './condition-table.tsx';
import { GATE_PASSINGS } from './passing-edits.ts';
import { PassingForm } from './passing-form.tsx';

/** One gate as it stands on a day: the answer, its conditions, what was decided, and the way to record a decision. */
export function Gate({ gate, day }: { readonly gate: GateDto; readonly day: string }) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const head = `gate-${gate.code}`;
  const { project, when, decidesOn, effect, body, role, place } = gate;
  return (
    <section className="ks-card__part" id={head} aria-labelledby={`${head}-head`}>
      <h2 id={`${head}-head`}>
        {gate.code} {gate.name}
      </h2>
      <p className="ks-soft">
        {project !== null && (
          <Link to="/p/$plan/plan/$code" params={{ plan, code: project.code }}>
            {project.code} {project.name}
          </Link>
        )}
        {of(when) !== '' && (
          <span>
            {project !== null && ' · '}
            <ValueHistory place={place} field={decidesOn === null ? 'quarter' : 'decides_on'}>
              {of(when)}
            </ValueHistory>
          </span>
        )}
        {[body?.name ?? '', role]
          .filter((words) => words !== '')
          .map((words) => (
            <span key={words}> · {words}</span>
          ))}
      </p>
      {effect !== null && <p>{of(effect)}</p>}
      <p>
        <strong>{say(`gates.answer.${gate.outcome}`)}</strong> <Standing gate={gate} />{' '}
        {gate.daysLate !== null && (
          <span className="ks-warning">{say('gates.daysLate', { count: gate.daysLate })}</span>
        )}
      </p>
      {gate.conditions.length > 0 && <ConditionTable gate={gate} />}
      <Passings gate={gate} />
      <OpenedForm ask={say('gates.decide')} table={GATE_PASSINGS}>
        {(close) => <PassingForm gate={gate} day={day} done={close} />}
      </OpenedForm>
      <PlaceWords place={place} />
    </section>
  );
}

function Standing({ gate: { conditions, failing, open } }: { readonly gate: GateDto }) {
  const { say } = useWords();
  if (conditions.length === 0) return say('gates.noConditions');
  if (failing + open === 0) return say('gates.all', { count: conditions.length });
  const count = conditions.length;
  return [
    failing === 0 ? '' : say('gates.unmet', { failing, count }),
    open === 0 ? '' : say('gates.unknown', { open, count }),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function Passings({ gate: { passings } }: { readonly gate: GateDto }) {
  const { say, of, language } = useWords();
  if (passings.length === 0) return null;
  return (
    <>
      <h3>{say('gates.passings')}</h3>
      <ul className="ks-gap-list">
        {passings.map(({ date, outcomeWords, role, body, decision, reason, place }) => (
          <li key={date}>
            {[
              say('gates.passing', { day: dayWords(date, language), outcome: of(outcomeWords) }),
              role === '' ? '' : say('gates.byRole', { role }),
              body === '' ? '' : say('gates.byBody', { body }),
              reason === '' ? '' : say('indicator.becauseOf', { reason }),
              decision === null
                ? ''
                : say('indicator.byDecision', { code: decision.code, what: decision.name }),
            ]
              .filter((words) => words !== '')
              .join(' ')}
            <PlaceWords place={place} />
          </li>
        ))}
      </ul>
    </>
  );
}

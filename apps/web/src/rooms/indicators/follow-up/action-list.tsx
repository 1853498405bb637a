import type { FollowUp, FollowUpAction } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { OpenedForm } from '../form/opened-form.tsx';
import { FOLLOW_UP_ACTIONS } from './action-edits.ts';
import { ClosingForm } from './closing-form.tsx';

/** Every action: those that are not closed first, each with the way to close it. */
export function ActionList({ followUp: { actions, decisions } }: { readonly followUp: FollowUp }) {
  const { say } = useWords();
  if (actions.length === 0) return <p>{say('follow.none')}</p>;
  const inOrder = actions.toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
  return (
    <ul className="ks-gap-list">
      {inOrder.map((action) => (
        <Action key={action.code} action={action} decisions={decisions} />
      ))}
    </ul>
  );
}

interface Props {
  readonly action: FollowUpAction;
  readonly decisions: FollowUp['decisions'];
}

function Action({ action, decisions }: Props) {
  const { say, of } = useWords();
  const { code, what, indicator, state, stateWords, daysLate, lacking, place } = action;
  return (
    <li id={`action-${code}`}>
      <h3>{what || code}</h3>
      <p>
        <span className={state === 'closed' ? 'ks-judgement--reached' : 'ks-judgement--missed'}>
          {of(stateWords)}
        </span>
        {daysLate !== null && (
          <span className="ks-warning"> {say('follow.daysLate', { count: daysLate })}</span>
        )}
        <Closed action={action} />
      </p>
      {indicator !== null && <About action={action} indicator={indicator} />}
      <Facts action={action} />
      {lacking.length > 0 && (
        <p className="ks-warning">{say('follow.lacking', { what: lacking.map(of).join(', ') })}</p>
      )}
      {(state === 'open' || state === 'late') && (
        <OpenedForm ask={say('follow.close')} table={FOLLOW_UP_ACTIONS}>
          {(close) => <ClosingForm action={action} decisions={decisions} done={close} />}
        </OpenedForm>
      )}
      <PlaceWords place={place} />
    </li>
  );
}

function Closed({ action: { closedWith, closedOn } }: { readonly action: FollowUpAction }) {
  const { say, of, language } = useWords();
  if (of(closedWith) === '') return null;
  const day = closedOn === null ? '?' : dayWords(closedOn, language);
  return <>: {say('follow.closedOn', { with: of(closedWith), day })}</>;
}

interface AboutProps {
  readonly action: FollowUpAction;
  readonly indicator: NonNullable<FollowUpAction['indicator']>;
}

function About({ action: { periodName }, indicator }: AboutProps) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <p>
      {say('follow.about')}{' '}
      <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code: indicator.code }}>
        {indicator.code} {indicator.name}
      </Link>
      {of(periodName) !== '' && `, ${of(periodName)}`}
    </p>
  );
}

function Facts({ action: { expected, role, body, due } }: { readonly action: FollowUpAction }) {
  const { say, language } = useWords();
  const facts = [
    { head: say('follow.effect'), words: expected },
    { head: say('follow.whoHead'), words: role },
    { head: say('follow.bodyHead'), words: body?.name ?? '' },
    { head: say('follow.dueHead'), words: due === null ? '' : dayWords(due, language) },
  ].filter(({ words }) => words !== '');
  return (
    <dl className="ks-fields">
      {facts.map(({ head, words }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

import './basis-strip.css';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { isNow } from '../../address/basis.ts';
import { useWords } from '../../language/words.ts';
import { seesOwnPart } from '../../session/sees-own-part.ts';
import { useSessionState } from '../../session/use-session-state.ts';
import { KeptPlanContext } from '../plan-context.ts';
import { basisSentence } from './basis-words.ts';

/** Says which state of the plan one sees when it is not the plan as it now is, and why nothing can be edited; on paper too. */
export function BasisStrip() {
  const words = useWords();
  const kept = use(KeptPlanContext);
  const session = useSessionState();
  if (kept === undefined) return null;
  const { at, viewpoint } = kept;
  const sentence = basisSentence(viewpoint, at.basis.asOf, words);
  // Who is no longer who they were here is told so elsewhere: what they might do no longer counts.
  const whyNotEdit = session.kind === 'same' ? viewpoint.whyNotEdit : null;
  if (sentence === undefined && whyNotEdit === null) return null;
  return (
    <section className="ks-basis" aria-label={words.say('basis.label')}>
      <p className="ks-basis__words">
        {sentence !== undefined && <strong>{sentence}</strong>}{' '}
        {whyNotEdit !== null && <span>{words.of(whyNotEdit)}</span>}
        {seesOwnPart(kept) && <span>{words.say('ownPart.strip')}</span>}
      </p>
      {seesOwnPart(kept) && (
        <Link className="ks-no-print" to="/p/$plan/gegevens" params={{ plan: kept.mark }}>
          {words.say('ownPart.toOwn')}
        </Link>
      )}
      {!isNow(at.basis) && (
        <Link
          className="ks-no-print"
          to="."
          search={(now) => ({ ...now, asOf: undefined, version: undefined })}
          resetScroll={false}
        >
          {words.say(viewpoint.mayReadWorking ? 'basis.toWorking' : 'basis.toFirst')}
        </Link>
      )}
    </section>
  );
}

import '../notice/notice.css';
import { Link } from '@tanstack/react-router';
import type { UnreadableBasis } from '../address/basis.ts';
import { type Phrase, useWords } from '../language/words.ts';
import { useTitle } from './use-title.ts';

/** What an address may say, as an example. */
const EXAMPLES = { moment: '2026-10-25T01:30:00Z', version: '3b9710c4-6614-467a-ab82-36822cf48db1' };

const LONGEST = 80;

function clipped(words = ''): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** Stands instead of a screen where the address asks for a state of the plan that nobody can tell: what it says, and what it may say. */
export function UnreadableState({ of: { wrong, asOf, version } }: { readonly of: UnreadableBasis }) {
  const { say } = useWords();
  const title = say('noState.title');
  useTitle(title);
  const phrase: Phrase = `noState.${wrong}`;
  const both = { moment: clipped(asOf), version: clipped(version) };
  const told = wrong === 'both' ? both : { found: both[wrong], example: EXAMPLES[wrong] };
  return (
    <div className="ks-notice" role="alert">
      <h1 className="ks-notice__head">{title}</h1>
      <p>{say(phrase, told)}</p>
      <p>{say('noState.todo')}</p>
      <Link className="ks-button" to="." search={(now) => ({ ...now, asOf: undefined, version: undefined })}>
        {say('notSeen.toNow')}
      </Link>
    </div>
  );
}

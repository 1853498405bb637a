import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { type Phrase, useWords } from '../../../language/words.ts';

const PARTS: readonly Phrase[] = ['admin.takeOut.plans', 'admin.takeOut.history', 'admin.takeOut.not'];

/** The whole region as one file, and what is in it. */
export function TakeOutSection() {
  const { say } = useWords();
  const { region } = useInRegion();
  return (
    <section aria-labelledby="take-out">
      <h2 id="take-out">{say('admin.takeOut.title')}</h2>
      <p>{say('admin.takeOut.about')}</p>
      <ul className="ks-plain-list">
        {PARTS.map((phrase) => (
          <li key={phrase}>{say(phrase)}</li>
        ))}
      </ul>
      <p className="ks-no-print">
        <a className="ks-button" href={`/api/v1${regionAddress(region.code, 'take-out.zip')}`} download>
          {say('admin.takeOut.do')}
        </a>
      </p>
    </section>
  );
}

import { type Phrase, useWords } from '../../language/words.ts';

const SENTENCES: readonly Phrase[] = ['plain.memory', 'plain.kept', 'plain.who', 'plain.dropped'];

/** What happens to the file, in plain words. */
export function PlainWords() {
  const { say } = useWords();
  return (
    <section className="ks-plain" aria-labelledby="plain-head">
      <h2 id="plain-head" className="ks-beside__head">
        {say('plain.title')}
      </h2>
      <ul>
        {SENTENCES.map((phrase) => (
          <li key={phrase}>{say(phrase)}</li>
        ))}
      </ul>
      <h2 className="ks-beside__head">{say('plain.formTitle')}</h2>
      <p>{say('plain.form')}</p>
    </section>
  );
}

import type { CellErrorDto } from '@kapstok/contract';
import { useWords } from '../../language/words.ts';

interface Props {
  readonly caption: string;
  readonly errors: readonly CellErrorDto[];
}

/** The errors one under another, for a small screen: what is wrong first, then where. */
export function ErrorCards({ caption, errors }: Props) {
  const { say, of } = useWords();
  return (
    <section aria-labelledby="errors-head" className="ks-errors">
      <h3 id="errors-head">{caption}</h3>
      <ol>
        {errors.map((error) => (
          <li
            className="ks-error"
            key={`${error.file} ${error.row} ${error.column} ${error.found} ${error.message.nl}`}
          >
            <p>{of(error.message)}</p>
            <dl>
              <Part name={say('error.found')} words={error.found} />
              <Part name={say('error.expected')} words={of(error.expected)} />
              <Part name={say('error.file')} words={error.file} />
              <Part name={say('error.line')} words={error.row === 0 ? '' : String(error.row)} />
              <Part name={say('error.column')} words={error.column} />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Part({ name, words }: { readonly name: string; readonly words: string }) {
  if (words === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

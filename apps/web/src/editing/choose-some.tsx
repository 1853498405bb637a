import type { ReactNode } from 'react';

interface Props {
  readonly legend: string;
  /** What can be chosen: by its word, as it is shown. */
  readonly of: readonly { readonly word: string; readonly shown: ReactNode }[];
  /** The words of what is chosen. */
  readonly chosen: ReadonlySet<string>;
  readonly put: (chosen: readonly string[]) => void;
}

/** Some out of many, each with a box of its own. */
export function ChooseSome({ legend, of, chosen, put }: Props) {
  return (
    <fieldset className="ks-request__figure">
      <legend>{legend}</legend>
      {of.map(({ word, shown }) => (
        <label key={word} className="ks-check">
          <input
            type="checkbox"
            checked={chosen.has(word)}
            onChange={({ target }) => {
              const others = [...chosen].filter((other) => other !== word);
              put(target.checked ? [...others, word] : others);
            }}
          />{' '}
          {shown}
        </label>
      ))}
    </fieldset>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';

interface Props {
  readonly title: string;
  /** What to do with it, and that it is shown once. */
  readonly children: ReactNode;
  /** What is shown this once. */
  readonly secret: string;
  /** The name of the field. */
  readonly label: string;
  readonly onDone: () => void;
}

/** Something that is shown once and is gone then: with a button that copies it, and one for who has kept it. */
export function SecretOnce({ title, children, secret, label, onDone }: Props) {
  const { say } = useWords();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const field = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      // Some browsers don't let a page write there: it stands selected, for who copies it with the keyboard.
      setCopied('no');
    }
  };
  return (
    <section className="ks-secret" aria-label={title}>
      <h3 ref={head} tabIndex={-1}>
        {title}
      </h3>
      <p>{children}</p>
      <label className="ks-field ks-field--wide">
        {label}
        <input ref={field} readOnly value={secret} onFocus={(event) => event.target.select()} />
      </label>
      <div className="ks-buttons">
        <button type="button" className="ks-button ks-button--main" onClick={() => void copy()}>
          {say('admin.copy')}
        </button>
        <button type="button" className="ks-button" onClick={onDone}>
          {say('admin.copied')}
        </button>
        <span aria-live="polite">
          {copied === 'yes' && say('admin.isCopied')}
          {copied === 'no' && say('admin.notCopied')}
        </span>
      </div>
    </section>
  );
}

import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import { FormProblem } from './form-problem.tsx';

interface Props {
  /** The verb on the button. */
  readonly verb: string;
  /** What the button is about, for who hears it without its row. */
  readonly about?: string;
  /** The question. */
  readonly title: string;
  /** What follows from it. */
  readonly children: ReactNode;
  /** Whether a reason is asked; it may stay empty. */
  readonly asksReason?: boolean;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly small?: boolean;
}

/** A button for what can't be taken back lightly: it asks first, and says what follows. */
export function ConfirmButton(props: Props) {
  const [open, setOpen] = useState(false);
  const { verb, about, small = true } = props;
  return (
    <>
      <button
        type="button"
        className={small ? 'ks-button ks-button--small ks-no-print' : 'ks-button ks-no-print'}
        onClick={() => setOpen(true)}
      >
        {verb}
        {about !== undefined && <span className="ks-out-of-sight"> {about}</span>}
      </button>
      {open && <Question {...props} close={() => setOpen(false)} />}
    </>
  );
}

function Question(props: Props & { readonly close: () => void }) {
  const { verb, title, children, asksReason = false, onConfirm, close } = props;
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const field = useId();
  const confirm = async () => {
    setBusy(true);
    await onConfirm(reason.trim()).then(close, (problem: unknown) => {
      setError(problem);
      setBusy(false);
    });
  };
  return (
    <AskDialog title={title} isAlert close={close}>
      <div className="ks-confirm__what">{children}</div>
      {asksReason && (
        <label className="ks-field ks-field--wide" htmlFor={field}>
          {say('admin.reason')}
          <textarea
            id={field}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
      {error !== undefined && <FormProblem error={error} />}
      <div className="ks-buttons">
        <Button className="ks-button ks-button--main" isDisabled={busy} onPress={() => void confirm()}>
          {verb}
        </Button>
        <Button className="ks-button" slot="close">
          {say('admin.cancel')}
        </Button>
      </div>
    </AskDialog>
  );
}

import { useState } from 'react';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { FaultsDialog } from './faults-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useVersionStep } from './use-version-step.ts';

/** Gives the plan as it now is a name: a draft, which may then be submitted and adopted. */
export function NewVersion({ taken }: { readonly taken: readonly string[] }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <p className="ks-no-print">
      <button type="button" className="ks-button ks-button--main" onClick={() => setOpen(true)}>
        {say('versions.make')}
      </button>
      {open && <NewVersionDialog taken={taken} close={() => setOpen(false)} />}
    </p>
  );
}

interface DialogProps {
  readonly taken: readonly string[];
  readonly close: () => void;
}

function NewVersionDialog({ taken, close }: DialogProps) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const taking = useVersionStep(at.plan);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'versions.nameMissed' | 'versions.nameTaken' | 'reason.missed'>();
  const make = () => {
    const called = name.trim();
    const wrong =
      called === ''
        ? 'versions.nameMissed'
        : taken.includes(called)
          ? 'versions.nameTaken'
          : reason.trim() === ''
            ? 'reason.missed'
            : undefined;
    setFault(wrong);
    if (wrong === undefined) {
      taking.mutate(
        { part: 'versions', body: { name: called, reason: reason.trim() } },
        { onSuccess: ({ faults }) => faults?.length === 0 && close() },
      );
    }
  };
  if (taking.data !== undefined && taking.data.faults?.length !== 0)
    return <FaultsDialog version={taking.data} close={close} />;
  return (
    <StepDialog
      title={say('versions.make')}
      taking={taking}
      fault={fault && say(fault)}
      verb={say('versions.makeGo')}
      go={make}
      close={close}
    >
      <p>{say('versions.makeWhat')}</p>
      <label className="ks-words">
        {say('versions.name')}
        <input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
      <ReasonField value={reason} onChange={setReason} label={say('versions.reason')} />
    </StepDialog>
  );
}

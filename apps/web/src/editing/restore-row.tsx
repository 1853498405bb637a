import { ConfirmButton } from '../administration/confirm-button.tsx';
import { useKeptPlan } from '../frame/plan-context.ts';
import { momentWords } from '../language/day-words.ts';
import { useWords } from '../language/words.ts';
import { useRestoration } from './use-change.ts';

interface Props {
  readonly record: string;
  /** The moment to which the row is brought back. */
  readonly at: string;
}

/** Brings a whole row back to what it was, also when it was removed since. */
export function RestoreRow({ record, at }: Props) {
  const { say, language } = useWords();
  const { at: shown } = useKeptPlan();
  const restoration = useRestoration(shown.plan);
  const when = momentWords(at, language);
  return (
    <ConfirmButton
      verb={say('restore.row')}
      about={when}
      title={say('restore.rowTitle', { when })}
      asksReason
      onConfirm={(reason) =>
        restoration.mutateAsync({
          to: { asOf: at },
          record,
          reason: reason === '' ? say('restore.rowTitle', { when }) : reason,
        })
      }
    >
      <p>{say('restore.rowWhat')}</p>
    </ConfirmButton>
  );
}

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useWords } from '../../language/words.ts';
import { AskDialog } from '../../notice/dialog.tsx';
import type { useVersionStep } from './use-version-step.ts';

interface Props {
  readonly title: string;
  readonly taking: ReturnType<typeof useVersionStep>;
  /** What is still wrong with what was filled in; undefined when nothing is. */
  readonly fault: string | undefined;
  /** The verb of the step, and what takes it. */
  readonly verb: string;
  readonly go: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks what a step of a version takes, and takes it. */
export function StepDialog({ title, taking, fault, verb, go, close, children }: Props) {
  const { say } = useWords();
  return (
    <AskDialog title={title} isAlert close={close}>
      {children}
      {fault !== undefined && (
        <p className="ks-warning" role="alert">
          {fault}
        </p>
      )}
      {taking.error !== null && <FormProblem error={taking.error} />}
      <div className="ks-ways">
        <Button className="ks-button ks-button--main" isDisabled={taking.isPending} onPress={go}>
          {verb}
        </Button>
        <Button className="ks-button" onPress={close}>
          {say('edit.cancel')}
        </Button>
      </div>
    </AskDialog>
  );
}

import type { ChangeDto } from '@kapstok/contract';
import { useWords } from '../language/words.ts';
import { useSession } from '../session/use-session.ts';

interface Props {
  readonly change: ChangeDto;
  /** What one can do in its place, from here. */
  readonly instead: 'history.othersHere' | 'history.othersElsewhere';
}

/** Says to who may edit why a change of somebody else can't be undone, and what one can do in its place. */
export function NoUndo({ change, instead }: Props) {
  const { say } = useWords();
  const me = useSession()?.account?.id;
  const isChange = change.kind === 'change' || change.kind === 'undo' || change.kind === 'restore';
  const isMine = change.account !== null && change.account.id === me;
  if (!isChange || isMine || change.mayUndo || change.undoneBy !== null) return null;
  return (
    <p className="ks-small ks-soft ks-no-print">
      {say('history.othersNoUndo', { who: change.account?.name ?? say('deed.someone') })} {say(instead)}
    </p>
  );
}

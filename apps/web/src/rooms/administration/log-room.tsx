import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** The log, and what was refused. */
export function LogRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.log')} />;
}

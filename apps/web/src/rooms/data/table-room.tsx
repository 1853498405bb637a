import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** The records of one table. */
export function TableRoom() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.data')} />;
}

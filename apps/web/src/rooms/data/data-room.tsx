import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** The tables of a kept plan. */
export function DataRoom() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.data')} />;
}

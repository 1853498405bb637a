import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** All regions and their sum. */
export function NationRoom() {
  const { say } = useWords();
  return <RoomHead title={say('administration.nation')} />;
}

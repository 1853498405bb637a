import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** What was changed, by whom and why. */
export function HistoryRoom() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.history')} />;
}

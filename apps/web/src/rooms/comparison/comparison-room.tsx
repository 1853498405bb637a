import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';

/** Two states of a plan side by side. */
export function ComparisonRoom() {
  const { say } = useWords();
  return <RoomHead title={say('rooms.comparison')} />;
}

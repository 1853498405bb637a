/** So many requests are remembered by their ids. */
const REMEMBERED = 1000;

/**
 * Does something once for each id, as long as this server runs: of what was asked before, also at the same time, nothing more
 * comes. What failed may be asked again.
 * @param deed gives whether there was something to do
 */
export function onceForEachId(deed: () => Promise<boolean>): (id: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  return async (id) => {
    const before = asked.get(id);
    if (before !== undefined) {
      await before;
      return false;
    }
    const [oldest] = asked.keys();
    if (asked.size >= REMEMBERED && oldest !== undefined) asked.delete(oldest);
    const doing = deed();
    asked.set(id, doing);
    try {
      return await doing;
    } catch (error) {
      asked.delete(id);
      throw error;
    }
  };
}

/** A sentence for whoever waits, in Dutch and in English. @param {string} dutch @param {string} english */
export function say(dutch, english) {
  process.stderr.write(`${dutch} (${english})\n`);
}

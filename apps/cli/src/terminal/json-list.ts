const PER_CHUNK = 200;

/**
 * A document that is one list, as JSON with two spaces, a piece at a time: a large list is never one string.
 * The pieces together are what `JSON.stringify({ [name]: items }, null, 2)` gives, and a line end.
 */
export function* jsonList(name: string, items: readonly unknown[]): Generator<string> {
  if (items.length === 0) {
    yield `${JSON.stringify({ [name]: [] }, null, 2)}\n`;
    return;
  }
  yield `{\n  ${JSON.stringify(name)}: [`;
  for (let start = 0; start < items.length; start += PER_CHUNK) {
    const piece = JSON.stringify(items.slice(start, start + PER_CHUNK), null, 2);
    const lines = piece.slice(1, -2).replaceAll('\n', '\n  ');
    yield start === 0 ? lines : `,${lines}`;
  }
  yield '\n  ]\n}\n';
}

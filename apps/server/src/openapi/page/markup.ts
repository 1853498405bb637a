const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they may stand in a page. */
export function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** A sentence with `code` and **weight** in it. */
export function sentence(words: string): string {
  return escaped(words)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}

/** Paragraphs, parted by an empty line. */
export function paragraphs(words: string): string {
  return words
    .split('\n\n')
    .map((one) => `<p>${sentence(one)}</p>`)
    .join('\n');
}

/** A table that can be scrolled where it is wider than the screen. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return '';
  const head = heads.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const body = rows
    .map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map((one) => `<td>${one}</td>`).join('')}</tr>`,
    )
    .join('\n');
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

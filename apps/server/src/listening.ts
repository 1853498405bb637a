import { type Language, type Text, text } from '@kapstok/quantity';
import { isLoopback } from './protection/host-name.ts';

/** Why an address can't be listened on, in a sentence that says what to do; undefined when it is something else. */
export function listenProblem(error: unknown, port: number, host: string): Text | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EADDRINUSE':
      return text(
        `Poort ${port} is al in gebruik. Stop het andere programma of kies een andere poort, bijvoorbeeld PORT=${port + 1}.`,
        `Port ${port} is already in use. Stop the other program or choose another port, for example PORT=${port + 1}.`,
      );
    case 'EACCES':
      return text(
        `Poort ${port} mag hier niet worden gebruikt. Kies een poort boven 1023, bijvoorbeeld PORT=3000.`,
        `Port ${port} may not be used here. Choose a port above 1023, for example PORT=3000.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return text(
        `Deze computer heeft geen adres "${host}". Kies een ander, bijvoorbeeld HOST=127.0.0.1.`,
        `This computer has no address "${host}". Choose another, for example HOST=127.0.0.1.`,
      );
    default:
      return undefined;
  }
}

/** A network address of this computer; what `os.networkInterfaces` gives holds these. */
export interface OwnAddress {
  readonly address: string;
  readonly family: string;
  /** Whether only this computer can use it. */
  readonly internal: boolean;
}

/** Addresses of one cable or one radio only: they need to know which, so nobody can type them in a browser. */
const LINK_LOCAL = /^(?:fe[89ab][0-9a-f]:|169\.254\.)/i;

function browserAddress(name: string, port: number): string {
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Where a browser finds what listens here; the first is for this computer where it can be. */
export interface Reach {
  readonly here: string;
  /** For others on the network; empty when only this computer can reach it. */
  readonly others: readonly string[];
}

/** The addresses at which a server on this host and port can be reached, given the addresses this computer has. */
export function reachOf(host: string, port: number, own: readonly OwnAddress[]): Reach {
  if (isLoopback(host)) return { here: browserAddress(host, port), others: [] };
  const everywhere = host === '0.0.0.0' || /^[0:]+$/.test(host);
  if (!everywhere) return { here: browserAddress(host, port), others: [browserAddress(host, port)] };
  const names = own
    .filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address))
    .filter(({ family }) => family === 'IPv4' || host !== '0.0.0.0')
    .map(({ address }) => address);
  return {
    here: browserAddress('localhost', port),
    others: [...new Set(names)].map((name) => browserAddress(name, port)),
  };
}

const SEEN = text(
  'Let op: iedereen op het netwerk kan dit plan zien',
  'Mind: everyone on the network can see this plan',
);
const OTHERWISE = text(
  'Wilt u dat niet, start dan zonder HOST.',
  'If you do not want that, start without HOST.',
);

/** Says that others can see the plan, and where; undefined when only this computer can reach it. */
export function othersSentence(host: string, { here, others }: Reach): Text | undefined {
  if (isLoopback(host)) return undefined;
  const elsewhere = others.filter((address) => address !== here);
  const at = (language: Language, word: string): string =>
    elsewhere.length === 0
      ? `${SEEN[language]}. ${OTHERWISE[language]}`
      : [`${SEEN[language]}, ${word}:`, ...elsewhere.map((each) => `  ${each}`), OTHERWISE[language]].join(
          '\n',
        );
  return text(at('nl', 'op'), at('en', 'at'));
}

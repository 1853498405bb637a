import { type Text, text } from '@kapstok/quantity';

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

/** The address to open in a browser. */
export function browserAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

import { text } from '@kapstok/quantity';
import { EXIT, type Io } from './io.ts';
import { requestOf } from './request.ts';
import { commandHelp, help, usageLine } from './usage.ts';
import { version } from './version.ts';

/** Does what the words after `kapstok` ask. @returns the exit code */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const request = requestOf(args);
  switch (request.kind) {
    case 'help':
      io.out(
        request.entry === undefined ? help(request.language) : commandHelp(request.entry, request.language),
      );
      return EXIT.done;
    case 'version':
      io.out(`kapstok ${version()}\n`);
      return EXIT.done;
    case 'refused': {
      const { entry, language, sentence } = request;
      const usage = text('Gebruik', 'Usage')[language];
      const how = entry === undefined ? help(language) : `${usage}: ${usageLine(entry)}\n`;
      io.err(`${sentence[language]}\n\n${how}`);
      return EXIT.refused;
    }
    case 'run': {
      const command = await request.entry.load();
      return command(request.asked, io);
    }
  }
}

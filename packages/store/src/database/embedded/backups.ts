import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupsMade, EmbeddedDatabase, LogPosition } from '../database.ts';
import { backupsToKeep, DAILY_DAYS, EVERY_HOURS } from './kept-backups.ts';
import { noteEnds } from './noted-ends.ts';
import { ownFolder } from './own-folder.ts';

/** How the names of these backups end. */
export const FOLDER_BACKUP = '.tar.gz';
const MINUTE = 60_000;

/** When backups are made. */
export interface BackupSettings {
  readonly everyMinutes: number;
  readonly now: () => Date;
  /** Is told of a backup that failed; the next one is tried at its time. */
  readonly onFailure: (error: unknown) => void;
}

/** Backups of an embedded database in a folder: at an interval, and when it stops. */
export class Backups {
  readonly #folder: string;
  readonly #database: EmbeddedDatabase;
  readonly #settings: BackupSettings;
  readonly #timer: NodeJS.Timeout;
  /** Where the log was at the last backup. */
  #position: LogPosition = '';
  /** The one that is being made, or was made last. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, database: EmbeddedDatabase, settings: BackupSettings) {
    this.#folder = folder;
    this.#database = database;
    this.#settings = settings;
    ownFolder(folder);
    this.#timer = setInterval(() => void this.#try(), settings.everyMinutes * MINUTE);
    this.#timer.unref();
  }

  /** Makes a backup and drops those that need not stay. Gives its file; nothing when nothing was written since the last. */
  take(): Promise<string | undefined> {
    // One after another, also where one failed, which is told to who asked for it: each drops what another did not finish.
    const taken = this.#last.then(
      () => this.#make(),
      () => this.#make(),
    );
    this.#last = taken;
    return taken;
  }

  async #make(): Promise<string | undefined> {
    if ((await this.#database.position()) === this.#position) return undefined;
    const at = this.#settings.now().toISOString();
    const file = join(this.#folder, `${at.replaceAll(':', '-')}${FOLDER_BACKUP}`);
    const { position, ends } = await this.#database.backUp(file);
    this.#position = position;
    this.#dropOthers();
    noteEnds(this.#folder, { at, ends });
    return file;
  }

  /** Those that are there. */
  list(): BackupsMade {
    const { everyMinutes } = this.#settings;
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(FOLDER_BACKUP));
    const backups = names
      .toSorted()
      .toReversed()
      .map((name) => {
        const { mtime, size } = statSync(join(this.#folder, name));
        return { name, madeAt: mtime, bytes: size };
      });
    return { everyMinutes, keepHours: EVERY_HOURS, keepDays: DAILY_DAYS, backups };
  }

  /** Makes a last backup, where one is wanted. */
  async stop(last = true): Promise<void> {
    clearInterval(this.#timer);
    if (last) await this.#try();
  }

  async #try(): Promise<void> {
    try {
      await this.take();
    } catch (error) {
      this.#settings.onFailure(error);
    }
  }

  /** What was not finished goes too. */
  #dropOthers(): void {
    const names = readdirSync(this.#folder);
    const finished = names.filter((name) => name.endsWith(FOLDER_BACKUP));
    const stay = backupsToKeep(finished);
    const unfinished = names.filter((name) => name.endsWith(`${FOLDER_BACKUP}.part`));
    for (const name of [...finished.filter((one) => !stay.has(one)), ...unfinished]) {
      rmSync(join(this.#folder, name), { force: true });
    }
  }
}

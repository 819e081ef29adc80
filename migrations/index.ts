import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every migration, oldest first. Listed rather than found, so that tests, builds and containers run the same ones. */
const folders = ['0001-initial'];

/** TypeORM orders migrations by the thirteen digits that their names end in. */
const firstStamp = 1_796_083_200_000;

/** A file of statements; `\ir other.sql` in a line of its own stands for that file beside it, as in psql. */
function readStatements(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^\\ir (.+)$/gm, (_, name: string) =>
    readStatements(join(dirname(path), name)),
  );
}

function migrationOf(folder: string): new () => MigrationInterface {
  const statements = (file: string) => readStatements(join(import.meta.dirname, folder, file));
  return class implements MigrationInterface {
    readonly name = `${folder}-${String(firstStamp + Number.parseInt(folder, 10))}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(statements('up.sql'));
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(statements('down.sql'));
    }
  };
}

/** What TypeORM runs: of each folder `up.sql`, or `down.sql` to revert it. */
export const migrations = folders.map(migrationOf);

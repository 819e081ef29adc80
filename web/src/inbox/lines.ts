import type { Telling } from './inbox.js';

/** What is read at once, and acknowledged at once. */
export interface Line {
  readonly key: string;
  /** The latest, which speaks for the others. */
  readonly notice: Telling;
  readonly all: readonly Telling[];
}

/** Of a deadline the latest says all: how late it is by now. Of anything else only what says the same is one. */
function matterOf({ agencyId, about, dueOn, link, title, details, toldAsLabel }: Telling): string {
  const said = details.map(({ zh }) => zh);
  const matter = dueOn === null ? [link, title.zh] : [about, dueOn];
  return JSON.stringify([agencyId, toldAsLabel.zh, ...matter, ...said]);
}

/** Notices, latest first, with those in one line that were told again about the same: one reads them once. */
export function linesOf(notices: readonly Telling[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const notice of notices) {
    const key = matterOf(notice);
    const line = lines.get(key);
    lines.set(key, { key, notice: line?.notice ?? notice, all: [...(line?.all ?? []), notice] });
  }
  return [...lines.values()];
}

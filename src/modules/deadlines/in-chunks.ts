/** Refreshed at once; more are taken in several goes, so that nothing is locked for long. */
const chunk = 500;

/** Does work on ids, each once, in several goes. @returns the sum of what the goes came to. */
export async function inChunks(
  ids: readonly string[],
  work: (ids: readonly string[]) => Promise<number>,
): Promise<number> {
  const wanted = [...new Set(ids)];
  let sum = 0;
  for (let at = 0; at < wanted.length; at += chunk) sum += await work(wanted.slice(at, at + chunk));
  return sum;
}

import { Directory, type ListedAgency } from '../modules/accounts/index.js';
import type { Application } from './application.js';
import { CommandFailed } from './terminal.js';

/** Every agency, in order of their codes. */
export const allAgencies = (application: Application): Promise<ListedAgency[]> =>
  application.get(Directory, { strict: false }).agencies();

/** The agency of a code. @throws CommandFailed naming the codes there are. */
export async function agencyOf(application: Application, code: string): Promise<ListedAgency> {
  const agencies = await allAgencies(application);
  const found = agencies.find((agency) => agency.code === code);
  if (found !== undefined) return found;
  const known = agencies.slice(0, 20).map((agency) => agency.code);
  const list = known.length === 0 ? '' : `：${known.join('、')}${agencies.length > known.length ? '…' : ''}`;
  throw new CommandFailed(`没有代码为 ${code} 的机关${list} / There is no agency ${code}`);
}

/** An agency and all that it supervises, directly or through others. */
export function withSubordinates(agencies: readonly ListedAgency[], top: ListedAgency): ListedAgency[] {
  const below = agencies.filter((agency) => agency.parent_id === top.id);
  return [top, ...below.flatMap((agency) => withSubordinates(agencies, agency))];
}

import { entities } from '#src/modules/entities.js';
import { AddAgency, AddUser, readAgencySettings } from '#src/modules/accounts/index.js';
import { SystemClock } from '#src/platform/clock/index.js';
import { openDatabase } from '#src/platform/database/index.js';

const password = 'correct horse battery';
const roles = ['registrar', 'handler', 'reviewer', 'signatory', 'head'];
const unit = '信息公开科';
const settings = { selfClearance: true };

/** Agencies with some officers each, everyone logged in; straight into the database that a server uses. */
export async function staffOffices(databaseUrl, serverUrl, { agencies, officersEach }) {
  const database = await openDatabase(databaseUrl, { poolSize: 2, entities });
  const clock = new SystemClock();
  const [addAgency, addUser] = [new AddAgency(database, clock), new AddUser(database, clock)];
  const officers = [];
  try {
    const offices = [];
    for (let number = 1; number <= agencies; number += 1) {
      const code = `office-${number}`;
      offices.push({ code, ...(await addAgency.execute({ code, name: `第 ${number} 号机关`, settings })) });
    }
    // Neighbouring connections will work for different agencies, as they would.
    for (let number = 1; number <= officersEach; number += 1) {
      for (const { code, id: agencyId } of offices) {
        const login = `officer-${number}@${code}`;
        const { id } = await addUser.execute({ agencyCode: code, login, name: '某承办', unit, roles, password });
        const by = { actor: { id, agencyId, unit, roles }, settings: readAgencySettings(settings) };
        officers.push({ by, token: await logIn(serverUrl, login) });
      }
    }
    return officers;
  } finally {
    await database.dataSource.destroy();
  }
}

async function logIn(url, login) {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const token = /foi_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (token === undefined) throw new Error(`${login} cannot log in: ${response.status} ${await response.text()}`);
  return token;
}

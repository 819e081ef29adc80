import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Kept in each hash, so raising it breaks nobody. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Shortest password an account may have; long and plain beats short and strange (NIST SP 800-63B). */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** One that nobody has thought of and that can be read out on the telephone once. */
export const makePassword = (): string => randomBytes(12).toString('base64url');

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** What an unknown login is measured against, so that it takes as long to refuse as a known one. */
const decoy = hashPassword('nobody has this password');

/** Whether a password is the account's. Without an account it does the same work and says no. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== null;
}

import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/**
 * OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Stored in each hash, so raising it keeps old hashes
 * valid.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Minimum length of a password; length matters more than complexity (NIST SP 800-63B). */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** Generates a random password that can be read out on the telephone. */
export const makePassword = (): string => randomBytes(12).toString('base64url');

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** Hash verified for an unknown login, so that refusing it takes as long as a known one. */
const decoy = hashPassword('not the password of any account');

/** Whether a password is the account's. Without an account it does the same work and returns false. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== null;
}

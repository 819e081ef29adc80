import { createHash, randomBytes } from 'node:crypto';

/** A session's secret: 256 random bits, held by the browser alone. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

const shape = /^[A-Za-z0-9_-]{43}$/;
export const isSessionToken = (text: string): boolean => shape.test(text);

/** What is stored of it: whoever reads the table can log in as nobody. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

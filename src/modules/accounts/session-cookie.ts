import type { FastifyRequest } from 'fastify';

/**
 * Never readable by scripts, never sent from another site, and over https only where there is https. It expires after a
 * number of seconds, not at an instant: the browser's clock may be wrong, and a demonstration may use another day.
 */
const attributes = (seconds: number, secure: boolean): string =>
  `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** @param seconds until the session ends, however busy it is. */
export const sessionCookie = (token: string, seconds: number, secure: boolean): string =>
  `foi_session=${token}; ${attributes(seconds, secure)}`;

export const endedSessionCookie = (secure: boolean): string => `foi_session=; ${attributes(0, secure)}`;

/** Tokens are base64url, so need no decoding; of several cookies of the name the first counts. */
const held = /(?:^|;)\s*foi_session=([A-Za-z0-9_-]+)/;

/** The session token of a request, if any; `SessionAccounts` checks it. */
export const sessionTokenOf = (request: FastifyRequest): string | undefined =>
  held.exec(request.headers.cookie ?? '')?.[1];

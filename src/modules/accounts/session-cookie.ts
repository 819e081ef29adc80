import type { FastifyRequest } from 'fastify';

/** Never readable by scripts, never sent from another site, and over https alone where there is https. */
const attributes = (expiresAt: Date, secure: boolean): string =>
  `Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

export const sessionCookie = (token: string, expiresAt: Date, secure: boolean): string =>
  `foi_session=${token}; ${attributes(expiresAt, secure)}`;

export const endedSessionCookie = (secure: boolean): string => `foi_session=; ${attributes(new Date(0), secure)}`;

/** Tokens are base64url, so nothing needs decoding; of several cookies of the name the first counts. */
const held = /(?:^|;)\s*foi_session=([A-Za-z0-9_-]+)/;

/** The session that a request brings, if any; whether it is a good one is for `findSession` to say. */
export const sessionTokenOf = (request: FastifyRequest): string | undefined =>
  held.exec(request.headers.cookie ?? '')?.[1];

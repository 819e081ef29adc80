import { ProblemError } from '../../platform/http/index.js';

/** The same text and the same work for a wrong password and an unknown login. */
export const credentialsRefused = (): ProblemError =>
  new ProblemError({
    status: 401,
    code: 'CREDENTIALS_REFUSED',
    message: { zh: '用户名或密码不正确。', en: 'The login or the password is wrong.' },
  });

export const loginPaused = (until: Date, at: Date): ProblemError =>
  new ProblemError({
    status: 429,
    code: 'LOGIN_PAUSED',
    message: { zh: '失败次数过多，请稍后再试。', en: 'Too many failures; try again later.' },
    headers: { 'retry-after': String(Math.max(1, Math.ceil((until.valueOf() - at.valueOf()) / 1000))) },
  });

export const sessionRequired = (): ProblemError =>
  new ProblemError({
    status: 401,
    code: 'SESSION_REQUIRED',
    message: { zh: '请先登录。', en: 'Log in first.' },
  });

export const jsonRequired = (): ProblemError =>
  new ProblemError({
    status: 415,
    code: 'MEDIA_TYPE_NOT_SUPPORTED',
    message: { zh: '请求内容须为 application/json。', en: 'Send the body as application/json.' },
  });

export const passwordUnchanged = (): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'PASSWORD_UNCHANGED',
    message: { zh: '新密码不能与原密码或用户名相同。', en: 'Choose a password other than the old one and the login.' },
  });

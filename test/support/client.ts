/** What came back. `body` is the parsed JSON, an empty object when there was none, or something else: a file. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What a request carries beside its method and path. */
interface Content {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser that speaks to the API: keeps the cookie it is given. */
export class Client {
  private cookie: string | undefined;

  constructor(private readonly url: string) {}

  async ask<Body = Record<string, unknown>>(
    method: string,
    path: string,
    content: Content = {},
  ): Promise<Answer<Body>> {
    const { body, headers = {} } = content;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) this.cookie = set.split(';', 1)[0];
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const text = isJson ? await response.text() : '';
    if (!isJson) await response.arrayBuffer();
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(isJson && text !== '' ? text : '{}') as Body,
    };
  }

  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.ask<Body>('GET', path);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Body>> {
    return this.ask<Body>('POST', path, headers === undefined ? { body } : { body, headers });
  }

  /** A file, with the name it is offered under. Throws when it is refused. */
  async file(path: string): Promise<{ readonly bytes: ArrayBuffer; readonly disposition: string }> {
    const response = await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie ?? '' } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return { bytes: await response.arrayBuffer(), disposition: response.headers.get('content-disposition') ?? '' };
  }

  /** Logs in. Throws when that is refused. */
  async logIn(login: string, password: string): Promise<this> {
    const { status, body } = await this.post('/api/session', { login, password });
    if (status !== 200) throw new Error(`${login} cannot log in: ${status} ${JSON.stringify(body)}`);
    return this;
  }

  /** The cookie as it is sent, for tests that steal, keep or break it. */
  get session(): string | undefined {
    return this.cookie;
  }
  set session(cookie: string | undefined) {
    this.cookie = cookie;
  }
}

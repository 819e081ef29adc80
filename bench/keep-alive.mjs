import { connect } from 'node:net';
import { once } from 'node:events';

/**
 * One keep-alive HTTP/1.1 connection with one request at a time. Written on a bare socket because the load generator
 * shares the machine with what it measures: Node's own client costs several times as much CPU.
 */
export class KeepAlive {
  #socket;
  #head;
  #received = [];
  /** @type {{ resolve: (answer: { status: number, body: string }) => void, reject: (error: Error) => void } | null} */
  #waiting = null;

  /** @param {string} headers further header lines of every request, each ended by CRLF. */
  static async to(port, headers) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new KeepAlive(socket, `Host: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n${headers}`);
  }

  constructor(socket, head) {
    this.#socket = socket;
    this.#head = head;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  /** @returns {Promise<{ status: number, body: string }>} */
  post(path, body, headers = '') {
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\n${this.#head}${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close() {
    this.#socket.removeAllListeners('close').destroy();
  }

  #fail(error) {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  #take(chunk) {
    this.#received.push(chunk);
    const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    const end = all.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = all.latin1Slice(0, end);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1]);
    if (Number.isNaN(length)) return this.#fail(new Error(`an answer without a length:\n${head}`));
    if (all.length < end + 4 + length) {
      this.#received = [all];
      return;
    }
    this.#received = [];
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body: all.utf8Slice(end + 4, end + 4 + length) });
  }
}

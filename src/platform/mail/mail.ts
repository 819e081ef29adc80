import type { DeliveryAnswer } from '../outgoing/index.js';

/** A complete message to one person. */
export interface Mail {
  /** The same for all attempts: becomes `Message-ID: <id@domain>`. Letters, digits, `-`, `_` and `.`, at most 100. */
  readonly id: string;
  /** Whose message it is: `X-FOI-Agency`, so that one office is never shown another's. */
  readonly agencyId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** This instant. */
  readonly at: Date;
}

/** Sends mail; which way is a matter of the configuration. Also the injection token. */
export abstract class Mailer {
  /** `smtp`: it is sent to a server. `mailbox`: it is stored in a local folder, for a page to show. */
  abstract readonly way: 'smtp' | 'mailbox';

  /** Never rejects for an error of a server or a disk: that is a result. Giving up by `signal` is `temporary`. */
  abstract send(mail: Mail, signal: AbortSignal): Promise<DeliveryAnswer>;
}

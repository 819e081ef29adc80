/** How mail is sent. */
export interface MailConfig {
  /** The mail server; absent, mail goes to a mailbox folder below the data folder. */
  readonly smtp: SmtpConfig | undefined;
  readonly from: { readonly name: string; readonly address: string };
  /** Signs every message, so that the recipient's server can verify that the domain sent it. */
  readonly dkim: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string } | undefined;
}

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps://). */
  readonly secure: boolean;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** `required`: no unencrypted connection. `opportunistic`: encrypted where the server offers it. */
  readonly startTls: 'required' | 'opportunistic';
  /** Certificates (PEM) of the authorities of an intranet, trusted instead of the public ones. */
  readonly ca: string | undefined;
  /** Seconds without a response after which the server is considered unresponsive. */
  readonly timeoutSeconds: number;
  /** Messages that this process may send in a minute at most; no limit when absent. */
  readonly perMinute: number | undefined;
}

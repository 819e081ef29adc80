/** A mail that came back after its server had accepted it. */
export interface Bounce {
  /** Of the `OutgoingMessage`: what stood before the `@` of the Message-ID. */
  readonly deliveryId: string;
  /** To whom it could not be delivered, where the mail server says so. */
  readonly recipient: string | null;
  readonly type: 'permanent' | 'temporary';
  readonly reason: string;
  /** When it came back. */
  readonly at: Date;
}

/** Whoever keeps messages: marks one that bounced. */
export interface BounceReceiver {
  /** @returns whether there is such a message. The same bounce may come twice. */
  receive(bounce: Bounce): Promise<boolean>;
}

/** Injection token of the `BounceReceiver`. */
export const BOUNCE_RECEIVER = Symbol('BounceReceiver');

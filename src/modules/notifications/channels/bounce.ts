/** An e-mail that bounced after its server had accepted it. */
export interface Bounce {
  /** Id of the `OutgoingMessage`: the part of the Message-ID before the `@`. */
  readonly deliveryId: string;
  /** Address to which it could not be delivered, where the mail server reports it. */
  readonly recipient: string | null;
  readonly type: 'permanent' | 'temporary';
  readonly reason: string;
  /** When it bounced. */
  readonly at: Date;
}

/** Marks a stored message as bounced. */
export interface BounceReceiver {
  /** @returns whether the message exists. The same bounce may be reported twice. */
  receive(bounce: Bounce): Promise<boolean>;
}

/** Injection token of the `BounceReceiver`. */
export const BOUNCE_RECEIVER = Symbol('BounceReceiver');

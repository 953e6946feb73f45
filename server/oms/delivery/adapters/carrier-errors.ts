/** The carrier cannot be reached or does not answer sensibly: try again later. */
export class CarrierOutage extends Error {
  readonly carrier: string;
  readonly reason: 'unreachable' | 'timeout' | 'http' | 'garbled' | 'busy' | 'key';

  constructor(carrier: string, reason: CarrierOutage['reason'], detail: string) {
    super(`${carrier}: ${reason}: ${detail}`);
    this.name = 'CarrierOutage';
    this.carrier = carrier;
    this.reason = reason;
  }
}

/** The carrier understood and says no; its words are for the merchant. */
export class CarrierRefused extends Error {
  readonly codes: readonly string[];
  readonly messages: readonly string[];

  constructor(codes: readonly string[], messages: readonly string[]) {
    super(messages.join('; '));
    this.name = 'CarrierRefused';
    this.codes = codes;
    this.messages = messages;
  }
}

/** What a form gives to whatever stands in one of its fields. */
export interface Controlled<Value> {
  readonly id?: string;
  readonly value?: Value | undefined;
  readonly onChange?: (value: Value | undefined) => void;
}

/** The props that a form passes to the control of a field. */
export interface Controlled<Value> {
  readonly id?: string;
  readonly value?: Value | undefined;
  readonly onChange?: (value: Value | undefined) => void;
}

/** The pattern browsers use for an address; intranets have mail domains without a dot. */
const shape = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/;

/** Whether a text can be the only recipient of a message, at most 254 characters. */
export const isEmailAddress = (text: string): boolean => text.length <= 254 && shape.test(text);

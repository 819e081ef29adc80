export { codeOf, type DeliveryAnswer, recordOf } from './delivery-answer.js';
export { giveUpAfter } from './give-up-after.js';
export { AddressRefused, AnswerMissed, type PostAnswer, postJson } from './post-json.js';
export { isRefusedAddress } from './refused-addresses.js';

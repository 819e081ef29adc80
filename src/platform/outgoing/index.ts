export { codeOf, type DeliveryAnswer, recordOf } from './delivery-answer.js';
export { giveUpAfter } from './give-up-after.js';
export { AddressRefused, AnswerMissed, type PostAnswer, postJson, isRefusedAddress } from './post-json.js';

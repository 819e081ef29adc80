export { type Bounce, BOUNCE_RECEIVER, type BounceReceiver } from './bounce.js';
export { BouncesController } from './bounces.controller.js';
export {
  type Channel,
  type DeliveryAnswer,
  type Endpoint,
  isSubscribed,
  type DeliveryLine,
  type OutgoingMessage,
} from './channel.js';
export { Channels } from './channels.js';
export { ChannelsModule } from './channels.module.js';
export { EndpointEntity, findEndpoint } from './endpoint.entity.js';

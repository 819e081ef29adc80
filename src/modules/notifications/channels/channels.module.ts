import { Module } from '@nestjs/common';
import { MailModule } from '../../../platform/mail/index.js';
import { AddEndpoint } from './add-endpoint.js';
import { ChangeEndpoint } from './change-endpoint.js';
import { channelClasses, Channels } from './channels.js';
import { CloseEndpoint } from './close-endpoint.js';
import { EndpointPoster } from './endpoint-poster.js';
import { EndpointsController } from './endpoints.controller.js';
import { TemplatesController } from './templates.controller.js';
import { TestEndpoint } from './test-endpoint.js';

/**
 * The channels that leave the application, and each agency's endpoints. `BouncesController` is served by the module
 * that provides the `BounceReceiver`.
 */
@Module({
  imports: [MailModule],
  controllers: [EndpointsController, TemplatesController],
  providers: [
    EndpointPoster,
    ...Object.values(channelClasses),
    Channels,
    AddEndpoint,
    ChangeEndpoint,
    CloseEndpoint,
    TestEndpoint,
  ],
  exports: [Channels],
})
export class ChannelsModule {}

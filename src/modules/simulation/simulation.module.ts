import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { Simulate } from './simulate.js';

/** Simulated time; loaded on request only, never in a process that serves people. */
@Module({ imports: [CasesModule, DisputesModule, NotificationsModule], providers: [Simulate], exports: [Simulate] })
export class SimulationModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { SeedDemo } from './seed-demo.js';

@Module({ imports: [AccountsModule], providers: [SeedDemo] })
export class DemoModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { SeedDemo } from './seed-demo.js';
import { TellStories } from './tell-stories.js';

@Module({ imports: [AccountsModule, CasesModule, DisputesModule], providers: [SeedDemo, TellStories] })
export class DemoModule {}

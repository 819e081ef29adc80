import type { EventOf } from '../history/command.js';
import type { CaseCommand, CaseCommandType, CommandOf } from './commands.js';
import type { DecidedFacts } from './facts.js';

export type CaseEvent = EventOf<CaseCommand, DecidedFacts>;
export type CaseEventOf<Type extends CaseCommandType> = EventOf<CommandOf<Type>, DecidedFacts>;

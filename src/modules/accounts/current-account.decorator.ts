import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accountOf } from './session.guard.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The `Account` that a request belongs to. */
export const CurrentAccount = createParamDecorator((_data: unknown, context) => accountOf(requestOf(context)));

/** Only its `Actor`: the issuer of a command. */
export const CurrentActor = createParamDecorator((_data: unknown, context) => accountOf(requestOf(context)).actor);

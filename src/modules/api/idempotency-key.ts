import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../platform/http/index.js';

const shape = /^[\x21-\x7e]{8,200}$/;
const message = {
  zh: '须有 Idempotency-Key 请求头：8 至 200 个可见 ASCII 字符，同一操作重发时不变。',
  en: 'Send an Idempotency-Key header: 8 to 200 visible ASCII characters, the same whenever the same act is sent again.',
};

/**
 * The key under which a client may send the same request again without doing it twice.
 * @throws ProblemError IDEMPOTENCY_KEY_REQUIRED when it is missing or has another form.
 */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof key === 'string' && shape.test(key)) return key;
  throw new ProblemError({
    ...{ status: 400, code: 'IDEMPOTENCY_KEY_REQUIRED', message },
    errors: [{ path: 'Idempotency-Key', message }],
  });
});

/** Says so in the description of the API. */
export const TakesIdempotencyKey = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '同一操作重发时不变 / The same whenever the same act is sent again',
      schema: { type: 'string', pattern: shape.source, example: '6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77' },
    }),
  );

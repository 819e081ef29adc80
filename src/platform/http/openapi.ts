import { SwaggerModule, DocumentBuilder, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'message', 'reference'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable, for programs.' },
    detail: { type: 'string', description: '中文说明' },
    message: { $ref: '#/components/schemas/ProblemText' },
    article: { type: 'string', description: '所依据的条款' },
    question: {
      type: 'string',
      enum: ['permission', 'state', 'law', 'input'],
      description: 'Of a refused command: which of the three checks failed.',
    },
    remedy: {
      description: '怎样才合法 / What would make it lawful',
      anyOf: [{ $ref: '#/components/schemas/ProblemText' }, { type: 'null' }],
    },
    current: { type: 'object', description: 'Of a conflict: the case or dispute as it stands now.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { $ref: '#/components/schemas/ProblemText' } },
      },
    },
    reference: { type: 'string', description: 'Give it to the administrator: the log has it too.' },
  },
};

const textSchema = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};

/** zod writes JSON Schema 2020-12, which is what OpenAPI 3.1 speaks; Nest alone would ask it for 3.0. */
function convertSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema, $defs, ...converted } = z.toJSONSchema(schema, { io: schemaType, unrepresentable: 'any' });
  return { schema: converted, components: $defs ?? {} };
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Every operation may end in a problem; saying so at each would drown what is particular to it. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = { $ref: '#/components/responses/Problem' };
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) operation.responses = { ...operation.responses, default: problem };
    }
  }
  const schemas = { ...document.components?.schemas, Problem: problemSchema, ProblemText: textSchema };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const responses = { Problem: { description: 'Refused, with the reason / 未予办理及其原因', content } };
  return {
    ...document,
    paths: sorted(document.paths),
    components: { ...document.components, schemas: sorted(schemas), responses },
  };
}

/** The description of the API, the same text for the same code. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('foi-casework')
    .setDescription('政府信息公开申请办理 / Casework for requests for government information')
    .setVersion('1')
    .addCookieAuth('foi_session', { type: 'apiKey', in: 'cookie' })
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    standardSchemaConverter: convertSchema,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

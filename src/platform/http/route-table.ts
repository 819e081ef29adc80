import type { FastifyInstance } from 'fastify';

function matcherOf(pattern: string): RegExp {
  const segments = pattern.split('/').map((segment) => {
    if (segment.startsWith(':')) return '[^/]+';
    return segment.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}/?$`);
}

/** The methods of an address, looked up only when a request found no route. */
export class RouteTable {
  private readonly routes = new Map<string, { readonly matcher: RegExp; readonly methods: Set<string> }>();

  /** Records every route that is added from now on. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      const route = this.routes.get(url) ?? { matcher: matcherOf(url), methods: new Set() };
      for (const one of [method].flat()) route.methods.add(one);
      this.routes.set(url, route);
    });
  }

  methodsAt(url: string): string[] {
    const path = url.split('?', 1)[0] ?? '';
    const found = [...this.routes.values()].filter(({ matcher }) => matcher.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}

/**
 * The document names the program that `main.tsx` starts, and all it stands on, styles too, so that a browser fetches
 * them at once rather than when it has read `main.tsx`.
 */
export function startPreloaded() {
  return {
    name: 'start-preloaded',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const start = Object.values(bundle).find(({ moduleIds }) =>
          moduleIds?.some((id) => id.endsWith('/src/start.tsx')),
        );
        const programs = new Set();
        const add = (name) => {
          if (programs.has(name)) return;
          programs.add(name);
          bundle[name]?.imports?.forEach(add);
        };
        if (start) add(start.fileName);
        const styles = [...programs].flatMap((name) => [...(bundle[name]?.viteMetadata?.importedCss ?? [])]);
        const links = (names, rel) =>
          names
            .filter((name) => !html.includes(name))
            .map((name) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${name}` }, injectTo: 'head' }));
        return [...links([...programs], 'modulepreload'), ...links(styles, 'stylesheet')];
      },
    },
  };
}

import { createCache, extractStyle, legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { extractStyle as renderAll } from '@ant-design/static-style-extract';
import { ConfigProvider, Form, theme as library } from 'antd';
import { createElement } from 'react';
import { theme } from '../src/theme.ts';

/** Colours and sizes by name, as the library's components ask for them. */
export const looks = () => library.getDesignToken(theme);

/**
 * @returns the styles and the variables of every component, by its name and that of its part (`Input-Search`); under
 * `Shared` the variables of all, under `ant-design-icons` those of the icons.
 */
export function cssByComponent() {
  const cache = createCache();
  renderAll((components) => inLooks(cache, components, createElement(Form, null, createElement(Form.Item))));
  const parts = new Map();
  for (const [key, entry] of cache.cache) {
    const [kind, ...path] = key.split('%');
    const name = { token: 'Shared', cssVar: path[0] }[kind] ?? path[1];
    if (!parts.has(name)) parts.set(name, createCache());
    parts.get(name).cache.set(key, entry);
  }
  return new Map([...parts].map(([name, part]) => [name, cssOf(part)]));
}

const inLooks = (cache, ...nodes) =>
  createElement(
    ...[StyleProvider, { cache, transformers: [legacyLogicalPropertiesTransformer] }],
    createElement(ConfigProvider, { theme }, ...nodes),
  );

const cssOf = (part) =>
  extractStyle(part, { plain: true })
    // A note for the library's own use in the browser, which has none for it.
    .replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/, '')
    // The transformer says it again where the library has said it.
    .replaceAll('!important!important', '!important');

/** Tags write the seventh shade of a colour on its first; the library's own is too pale to read. */
const readable = {
  green: '#237804',
  gold: '#874d00',
  orange: '#a8480f',
  red: '#a8071a',
  blue: '#1554ad',
  volcano: '#ad2102',
  purple: '#531dab',
  cyan: '#006d75',
};

/** Black on white, large enough at 1366×768, with the contrast that WCAG AA asks for; no font is fetched. */
const token = {
  colorPrimary: '#1554ad',
  colorLink: '#1554ad',
  // The library would make it paler, and too pale to read on a tinted row.
  colorLinkHover: '#0e3d80',
  colorTextSecondary: '#595959',
  colorTextDescription: '#595959',
  colorTextPlaceholder: '#737373',
  colorError: '#cf1322',
  // The library has each shade under two names and writes one variable for both.
  ...Object.fromEntries(
    Object.entries(readable).flatMap(([name, colour]) => [`${name}7`, `${name}-7`].map((key) => [key, colour])),
  ),
  borderRadius: 4,
  fontFamily: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  // Nothing that jumps.
  motion: false,
};

/**
 * The looks of all pages. Names without hashes, because `:where`, which those need, is newer than the browsers of 2020;
 * the class of the variables has a name, because the styles are written when the pages are built.
 */
export const theme = { token, hashed: false, cssVar: { key: 'foi-looks' } };

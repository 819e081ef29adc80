/** Tags use the seventh shade of a colour on its first, since the library's default has too little contrast. */
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

/** Black on white, large enough at 1366×768, with the contrast that WCAG AA requires; no font is downloaded. */
const token = {
  colorPrimary: '#1554ad',
  colorLink: '#1554ad',
  // The library's default is paler, with too little contrast on a tinted row.
  colorLinkHover: '#0e3d80',
  colorTextSecondary: '#595959',
  colorTextDescription: '#595959',
  colorTextPlaceholder: '#737373',
  colorError: '#cf1322',
  // The library has two names for each shade and one variable for both.
  ...Object.fromEntries(
    Object.entries(readable).flatMap(([name, colour]) => [`${name}7`, `${name}-7`].map((key) => [key, colour])),
  ),
  borderRadius: 4,
  fontFamily: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  // No motion.
  motion: false,
};

/**
 * The theme of all pages. Class names have no hashes, because those need `:where`, newer than the browsers of 2020;
 * the class of the variables has a fixed name, because the styles are extracted when the pages are built.
 */
export const theme = { token, hashed: false, cssVar: { key: 'foi-looks' } };

const own = (path) => new RegExp(`[\\\\/]web[\\\\/]src[\\\\/]${path.replaceAll('/', '[\\\\/]')}`);
const library = (names) => new RegExp(`[\\\\/]antd[\\\\/]es[\\\\/](${names.join('|')})[\\\\/]`);
const anyOf = (...patterns) => new RegExp(patterns.map(({ source }) => source).join('|'));

/**
 * Which files the program of the pages comes in, the first that fits; each brings along what it stands on and no file
 * before it has. Few: on an old machine a file costs more than its bytes. Nobody waits for what his page does not show.
 */
const files = [
  ['react', /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/],
  ['main', anyOf(own('(main|ask-ahead)\\.tsx?$'), /[\\/]@tanstack[\\/]/)],
  ['start', own('start\\.tsx$')],
  // What one logs in with, and types into.
  ['controls', library(['alert', 'button', 'form', 'input', 'space', 'tooltip'])],
  ['workplace', own('layout/workplace\\.tsx$')],
  // What most pages choose with, and say in passing.
  [
    'choices',
    anyOf(
      library(['checkbox', 'modal', 'radio', 'select', 'tag', 'typography']),
      /[\\/]@ant-design[\\/]icons[\\/]/,
      own('(parts|labels)/'),
      own('(instant|deadlines/(words|due-day|light-tag|board))\\.tsx?$'),
    ),
  ],
  ['table', library(['table'])],
  ['case-page', own('cases/case-page\\.tsx$')],
  ['cases-page', own('cases-list/cases-page\\.tsx$')],
  ['intake-page', own('intake/intake-page\\.tsx$')],
];

export const filesOfPages = {
  groups: files.map(([name, test], index) => ({ name, test, priority: files.length - index })),
};

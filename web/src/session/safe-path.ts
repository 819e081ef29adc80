/** A path of ours to go to after logging in; whatever could lead elsewhere becomes the first page. */
export function safePath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : '/';
}

/** A text shown to people, Chinese first. Law quoted inside stays Chinese in both. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

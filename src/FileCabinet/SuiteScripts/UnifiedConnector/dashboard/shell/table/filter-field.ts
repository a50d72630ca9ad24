/** A filter above a table. */
export interface FilterField {
  name: string;
  label: string;
  /** Stands behind More, unless it filters. */
  more?: true;
  /** Filters while one types, not only on Enter. */
  live?: true;
  /** Without options a text. */
  options?: readonly { value: string; label: string }[];
  /** What no choice among the options means; All unless it is given. */
  otherwise?: string;
  type?: 'text' | 'date';
}

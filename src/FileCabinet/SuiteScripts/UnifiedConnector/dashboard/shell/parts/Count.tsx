import { Link } from 'wouter-preact';

interface CountProps {
  value: number;
  /** Address of the list that it counts; null: there is none. */
  to: string | null;
  /** What it counts, where the place does not say it to a screen reader. */
  of?: string;
}

/** A number that opens the list it counts; of nothing there is no list. */
export function Count({ value, to, of }: CountProps) {
  const shown = value.toLocaleString('en');
  if (value === 0 || to === null) return <>{shown}</>;
  return (
    <Link href={to} aria-label={of && `${shown} ${of}`}>
      {shown}
    </Link>
  );
}

/** The account's clock, in milliseconds since 1970 UTC. It can be set, so that tests own the time. */
export interface Clock {
  now(): number;
  /** Sets the time; it goes on from there. `null` returns to the machine's time. */
  set(time: number | null): void;
  advance(milliseconds: number): void;
}

/** A clock that runs with the machine's, shifted by whatever `set` and `advance` ask for. */
export function createClock(start?: number): Clock {
  let shift = start === undefined ? 0 : start - Date.now();
  return {
    now: () => Date.now() + shift,
    set: (time) => {
      shift = time === null ? 0 : time - Date.now();
    },
    advance: (milliseconds) => {
      shift += milliseconds;
    },
  };
}

/** A clock that stands still until it is moved. */
export function createStoppedClock(start: number): Clock {
  let time = start;
  return {
    now: () => time,
    set: (to) => {
      time = to ?? Date.now();
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** `x.iterator().each(callback)` as Map/Reduce contexts have it: ends when the callback does not return true. */
export function iteration(entries: () => readonly (readonly unknown[])[]) {
  return {
    iterator: () => ({
      each(callback: (...values: readonly unknown[]) => unknown): void {
        for (const entry of entries()) if (!callback(...entry)) return;
      },
    }),
  };
}

/** `config` of the entry script (Oracle help section_1517279521). */
export interface Configuration {
  /** 0 to 3; undefined where it is not set, which means something else than 0 after a restart. */
  retryCount: number | undefined;
  exitOnError: boolean;
}

export function configurationOf(config: unknown): Configuration {
  const { retryCount, exitOnError } = (config ?? {}) as Record<string, unknown>;
  return {
    retryCount: typeof retryCount === 'number' ? Math.min(3, Math.max(0, Math.trunc(retryCount))) : undefined,
    exitOnError: exitOnError === true,
  };
}

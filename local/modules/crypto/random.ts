import { randomUUID } from 'node:crypto';
import type { ModuleFactory } from '../module';

/** N/crypto/random: of its three generators, the one for version 4 UUIDs. */
export const random: ModuleFactory = () => ({
  generateUUID: (): string => randomUUID(),
});

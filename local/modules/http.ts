import { REDIRECT_TYPES } from './http/redirect-type';
import { METHODS } from './https/methods';
import type { ModuleFactory } from './module';

/** N/http: its enums. Requests without TLS are refused by name. */
export const http: ModuleFactory = () => ({ Method: METHODS, RedirectType: REDIRECT_TYPES });

import type { Options } from '../arguments';
import type { ModuleFactory } from '../module';
import { MESSAGE_TYPES } from './widgets/enums';
import { Message } from './widgets/message';

/** N/ui/message on the server: what Form.addPageInitMessage takes (Oracle help section_1530198114). */
export const message: ModuleFactory = () => ({
  Type: MESSAGE_TYPES,
  create: (options: Options) => new Message(options),
});

import { oneOf, optionsOf, required } from './arguments';
import { decode, ENCODINGS, encodeBytes } from './encode/encodings';
import type { ModuleFactory } from './module';

export const encode: ModuleFactory = () => ({
  Encoding: ENCODINGS,
  convert(...values: unknown[]): string {
    const options = optionsOf(values, ['string', 'inputEncoding', 'outputEncoding']);
    const string = String(required(options, 'string', 'encode.convert'));
    const from = oneOf(
      required(options, 'inputEncoding', 'encode.convert'),
      ENCODINGS,
      'inputEncoding',
      'encode.convert',
    );
    const to = oneOf(
      required(options, 'outputEncoding', 'encode.convert'),
      ENCODINGS,
      'outputEncoding',
      'encode.convert',
    );
    return encodeBytes(decode(string, from), to);
  },
});

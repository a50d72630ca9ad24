import { cache } from './cache';
import { config } from './config';
import { crypto } from './crypto';
import { random } from './crypto/random';
import { email } from './email';
import { encode } from './encode';
import { error } from './error';
import { file } from './file';
import { format } from './format';
import { http } from './http';
import { https } from './https';
import { log } from './log';
import type { ModuleFactory } from './module';
import { query } from './query';
import { record } from './record';
import { redirect } from './redirect';
import { runtime } from './runtime';
import { search } from './search';
import { sftp } from './sftp';
import { task } from './task';
import { message } from './ui/message';
import { serverWidget } from './ui/serverWidget';
import { url } from './url';

/** The modules of the local account. */
export const MODULES: Readonly<Record<string, ModuleFactory>> = {
  'N/cache': cache,
  'N/config': config,
  'N/crypto': crypto,
  'N/crypto/random': random,
  'N/email': email,
  'N/encode': encode,
  'N/error': error,
  'N/file': file,
  'N/format': format,
  'N/http': http,
  'N/https': https,
  'N/log': log,
  'N/query': query,
  'N/record': record,
  'N/redirect': redirect,
  'N/runtime': runtime,
  'N/search': search,
  'N/sftp': sftp,
  'N/task': task,
  'N/ui/message': message,
  'N/ui/serverWidget': serverWidget,
  'N/url': url,
};

/** What else NetSuite has (Oracle help chapter_4220488571). Loading it works; using a member is refused by name. */
const OTHER_MODULES = new Set([
  'N/action',
  'N/auth',
  'N/certificateControl',
  'N/commerce/promising',
  'N/commerce/recordView',
  'N/commerce/webstore/order',
  'N/commerce/webstore/shopper',
  'N/compress',
  'N/crypto/certificate',
  'N/currency',
  'N/currentRecord',
  'N/dataset',
  'N/datasetLink',
  'N/documentCapture',
  'N/format/i18n',
  'N/https/clientCertificate',
  'N/keyControl',
  'N/llm',
  'N/machineTranslation',
  'N/manufacturing/productionCharges',
  'N/pgp',
  'N/piremoval',
  'N/plugin',
  'N/portlet',
  'N/recordContext',
  'N/render',
  'N/sso',
  'N/suiteAppInfo',
  'N/task/accounting/recognition',
  'N/transaction',
  'N/translation',
  'N/ui',
  'N/ui/dialog',
  'N/util',
  'N/workbook',
  'N/workflow',
  'N/xml',
]);

/** True for every module NetSuite has, implemented here or not. */
export function isKnownModule(id: string): boolean {
  return id in MODULES || OTHER_MODULES.has(id);
}

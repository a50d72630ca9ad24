import { CLIENT_PAGE, type ClientPage } from '../page';
import { bindButtons } from './buttons';
import { CurrentRecord } from './current-record';
import { ClientEvents } from './events';
import { define } from './loader';
import { endTimedMessages } from './message';
import { offered } from './offered';
import { PageForm } from './page-form';
import { ScriptHost } from './script-host';

/** Runs the client scripts of the page once its content is there. */
async function start(): Promise<ScriptHost> {
  const page = JSON.parse(document.getElementById(CLIENT_PAGE)?.textContent ?? '{}') as ClientPage;
  const form = new PageForm(page);
  const record = offered('N/currentRecord.CurrentRecord', new CurrentRecord(form));
  const deployed = page.scripts.map((script) => new ScriptHost(script.file, script, { page, record }));
  const module = page.module === null ? undefined : new ScriptHost(page.module, undefined, { page, record });
  const hosts = [...(module === undefined ? [] : [module]), ...deployed];
  endTimedMessages();
  await Promise.all(hosts.map((host) => host.load()));
  bindButtons(module);
  new ClientEvents(form, record, hosts).start();
  document.documentElement.dataset.clientScripts = 'ready';
  // Scripts of the page's own HTML, which belong to no file.
  return module ?? new ScriptHost('/SuiteScripts/', undefined, { page, record });
}

const started = new Promise<ScriptHost>((resolve, reject) => {
  document.addEventListener('DOMContentLoaded', () => start().then(resolve, reject));
});

Object.assign(window, {
  define,
  /** For scripts in the page's own HTML. */
  require: (...values: unknown[]) => {
    void started.then(({ loader }) => loader.requireFrom('/SuiteScripts/')(...values));
  },
});

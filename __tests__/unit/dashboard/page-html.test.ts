import { pageHtml } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/server/page-html';

const bootstrap = {
  address: '/a?b=1&c=2',
  token: 't',
  userName: '</script><script>alert(1)</script>',
  isAdministrator: false,
  scripts: { 'spreadsheet.js': '/s.js', 'plot.js': '/p.js' },
};

test('a user whose name is script gets a page in which it is text', () => {
  const html = pageHtml({ script: '/app.js?a=1&v=2', style: '/app.css' }, bootstrap);
  expect(html).not.toContain('<script>alert');
  const [, json = ''] = /id="uc-bootstrap">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toEqual(bootstrap);
});

test('addresses are escaped', () => {
  const html = pageHtml({ script: '/app.js?a=1&v="><b>', style: '/app.css' }, bootstrap);
  expect(html).toContain('src="/app.js?a=1&amp;v=&quot;&gt;&lt;b&gt;"');
});

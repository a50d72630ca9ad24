import {
  hasTag,
  htmlText,
  looksLikeHtml,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/html-text';
import { cleanText } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/text';

test.each([
  ['<p>Caf&eacute;&nbsp;&amp; <b>Bar</b></p>', 'Café & Bar'],
  ['one<br/>two<BR>three', 'one two three'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b'],
  ['<p style="color: red">a</p><style>p { color: red }</style><script>alert(1)</script>b', 'a b'],
  ['<!-- hidden -->shown', 'shown'],
  ['&#8364; &#x20AC; &euro; &ndash; &rsquo;', '€ € € – ’'],
  ['&ouml;&Ouml;&szlig;&yuml;&oelig;', 'öÖßÿœ'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['2 < 3 and &unknown; stay', '2 < 3 and &unknown; stay'],
  ['&#0;&#1114112;', '&#0;&#1114112;'],
  ['Fish & Chips', 'Fish & Chips'],
])('%s reads %s', (html, words) => {
  expect(cleanText(htmlText(html))).toBe(words);
});

test.each([
  ['<p>a</p>', true, true],
  ['a<br>b', true, true],
  ['Caf&eacute;', true, false],
  ['A &lt;B&gt; & C', false, false],
  ['2 < 3, 4 > 1', false, false],
  ['R&D; AT&T', false, false],
])('%s: HTML %s, with a tag %s', (text, html, tag) => {
  expect([looksLikeHtml(text), hasTag(text)]).toEqual([html, tag]);
});

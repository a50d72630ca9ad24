/**
 * A text as NetSuite shows it: in a Free-Form Text or Text Area it keeps < and > as &lt; and &gt;, and & as it is
 * (measured in 2016, blog.prolecto.com; Oracle's tax audit file bundle compares account names so).
 */
export const asShown = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

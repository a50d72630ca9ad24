/**
 * Form of an e-mail address: that of HTML's input type=email (html.spec.whatwg.org, "valid email address"), with two
 * differences: letters of every script are letters, and the domain has at least one dot. Whether somebody reads it
 * is not asked.
 */
const EMAIL =
  /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)+$/u;

export const isEmail = (text: string): boolean => EMAIL.test(text) && !/^\.|\.@|\.\./.test(text);

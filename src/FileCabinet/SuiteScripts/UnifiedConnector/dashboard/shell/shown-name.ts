import { cleanText } from '../../customers/text';

/** What a record is called on pages. Some have no name, or one of characters that nobody sees: links need words. */
export const shownName = (name: string, type: string, id: number): string => cleanText(name) || `${type} ${id}`;

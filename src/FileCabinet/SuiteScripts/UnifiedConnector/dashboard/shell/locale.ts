import { usableLanguage } from './usable-language';

// uPlot asks the browser for its language as it is loaded, which is later.
const value = usableLanguage([navigator.language, ...navigator.languages]);
if (value !== navigator.language) Object.defineProperty(navigator, 'language', { value, configurable: true });

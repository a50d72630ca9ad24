/** file.Type, with the file name endings that NetSuite gives each. Text types first. */
const TEXT_TYPES: Readonly<Record<string, readonly string[]>> = {
  APPCACHE: ['appcache'],
  CERTIFICATE: ['cer', 'crl', 'crt', 'csr', 'der', 'key', 'pem'],
  CONFIG: ['config'],
  CSV: ['csv'],
  FREEMARKER: ['ftl'],
  HTMLDOC: ['html', 'htm'],
  JAVASCRIPT: ['js', 'mjs'],
  JSON: ['json'],
  MESSAGERFC: ['eml'],
  PLAINTEXT: ['txt', 'log'],
  POSTSCRIPT: ['ps'],
  RTF: ['rtf'],
  SCSS: ['scss'],
  SMS: ['sms'],
  STYLESHEET: ['css'],
  SVG: ['svg'],
  WEBAPPPAGE: ['ssp'],
  WEBAPPSCRIPT: ['ss'],
  XMLDOC: ['xml'],
  XSD: ['xsd'],
};

const BINARY_TYPES: Readonly<Record<string, readonly string[]>> = {
  AUTOCAD: ['dwg'],
  BMPIMAGE: ['bmp'],
  EXCEL: ['xls', 'xlsx'],
  FLASH: ['swf'],
  GIFIMAGE: ['gif'],
  GZIP: ['gz'],
  ICON: ['ico'],
  JPGIMAGE: ['jpg', 'jpeg'],
  MP3: ['mp3'],
  MPEGMOVIE: ['mpg', 'mpeg'],
  MSPROJECT: ['mpp'],
  PDF: ['pdf'],
  PJPGIMAGE: ['pjpeg'],
  PNGIMAGE: ['png'],
  POWERPOINT: ['ppt', 'pptx'],
  QUICKTIME: ['mov'],
  TAR: ['tar'],
  TIFFIMAGE: ['tif', 'tiff'],
  VISIO: ['vsd'],
  WORD: ['doc', 'docx'],
  ZIP: ['zip'],
};

const ENDINGS = { ...TEXT_TYPES, ...BINARY_TYPES };

export const FILE_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(ENDINGS)
    .sort()
    .map((type) => [type, type]),
);

export const FILE_ENCODINGS = {
  UTF_8: 'UTF-8',
  WINDOWS_1252: 'windows-1252',
  ISO_8859_1: 'ISO-8859-1',
  GB18030: 'GB18030',
  SHIFT_JIS: 'SHIFT_JIS',
  MAC_ROMAN: 'MacRoman',
  GB2312: 'GB2312',
  BIG5: 'Big5',
} as const;

/** file.NameConflictResolution: Oracle help section_161167377495. */
export const CONFLICT_RESOLUTIONS = {
  FAIL: 'FAIL',
  OVERWRITE: 'OVERWRITE',
  OVERWRITE_CONTENT_AND_ATTRIBUTES: 'OVERWRITE_CONTENT_AND_ATTRIBUTES',
  RENAME_TO_UNIQUE: 'RENAME_TO_UNIQUE',
} as const;

export function isTextType(type: string): boolean {
  return type in TEXT_TYPES;
}

/** The type of a file by its name: plain text where the ending is unknown. */
export function typeOfName(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.entries(ENDINGS).find(([, endings]) => endings.includes(ending))?.[0] ?? 'PLAINTEXT';
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  CSV: 'text/csv',
  GIFIMAGE: 'image/gif',
  HTMLDOC: 'text/html',
  ICON: 'image/x-icon',
  JAVASCRIPT: 'text/javascript',
  JPGIMAGE: 'image/jpeg',
  JSON: 'application/json',
  PDF: 'application/pdf',
  PJPGIMAGE: 'image/jpeg',
  PLAINTEXT: 'text/plain',
  PNGIMAGE: 'image/png',
  STYLESHEET: 'text/css',
  SVG: 'image/svg+xml',
  XMLDOC: 'text/xml',
  ZIP: 'application/zip',
};

/** Content-Type of a file of that type, in that encoding. */
export function mediaTypeOf(type: string, encoding: string): string {
  const mediaType = MEDIA_TYPES[type] ?? (isTextType(type) ? 'text/plain' : 'application/octet-stream');
  return isTextType(type) ? `${mediaType}; charset=${encoding.toLowerCase()}` : mediaType;
}

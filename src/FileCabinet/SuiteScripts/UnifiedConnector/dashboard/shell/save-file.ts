const SECONDS_TO_DOWNLOAD = 60;

/** Puts a text as a file into the browser's folder for downloads. */
export const saveFile = (name: string, type: string, text: string): void => saveBlob(name, new Blob([text], { type }));

/** The same with what is no text. */
export function saveBlob(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download begins after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), SECONDS_TO_DOWNLOAD * 1000);
}

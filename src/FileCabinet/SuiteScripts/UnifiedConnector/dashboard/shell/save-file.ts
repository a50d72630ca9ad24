const SECONDS_TO_DOWNLOAD = 60;

/** Puts a text as a file into the browser's folder for downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download begins after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), SECONDS_TO_DOWNLOAD * 1000);
}

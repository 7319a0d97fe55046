/** Puts a picture into the clipboard; false where the browser does not let one. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard || typeof ClipboardItem === 'undefined') return false;
  try {
    // The promise itself: Safari forgets the press of the button while one waits.
    await clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

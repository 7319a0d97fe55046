import { download } from '#io/files.ts';
import { copyPicture } from '#io/pictures.ts';

export { copyPicture };

/** Hands a picture to the user as a file. */
export function savePicture(picture: Blob, fileName: string): void {
  download(picture, fileName);
}

/** An SVG document as it is handed to the user. */
export function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

import { download } from '#io/files.ts';
import { copyPicture } from '#io/pictures.ts';

export { copyPicture };

/** Hands a picture to the user as a file. */
export function savePicture(picture: Blob, fileName: string): void {
  download(picture, fileName);
}

const types = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** A picture as it is handed to the user. */
export function pictureBlob(bytes: Uint8Array<ArrayBuffer>, as: keyof typeof types): Blob {
  return new Blob([bytes], { type: types[as] });
}

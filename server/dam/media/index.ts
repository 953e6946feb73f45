/** Door for neighbours: pictures by id, pictures by address, private files; the store itself for backups. */
export { fetchLater } from './actions/fetch-later.ts';
export { keepPicture, type NewPicture } from './actions/keep-picture.ts';
export { setUses, type Uses } from './actions/uses.ts';
export { openStore, type MediaStore } from './adapters/store.ts';
export { allowedHosts, allowMediaHosts, openMedia } from './installation.ts';
export { pictureUrl } from './present.ts';
export { openFile, storeFile, type OpenedFile, type PrivateFile } from './private-files.ts';
export { looksOf, pictures, type PictureLooks, type PictureRow } from './queries/pictures.ts';

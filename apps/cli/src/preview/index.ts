export { previewPage } from './preview-page.ts'
export type { PictureData, Scene } from './scene.ts'

export { newsroomText } from './newsroom-text.ts'
export type { NewsroomArticle } from './sample-article.ts'
export { type Newsroom, type NewsroomOptions, type NewsroomRequest, startNewsroom } from './start-newsroom.ts'

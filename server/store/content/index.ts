/** Door for neighbours: pages of words by slug. */
export { pageTitles, wordsPage } from './queries/pages.ts';

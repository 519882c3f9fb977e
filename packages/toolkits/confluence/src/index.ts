export { confluence } from './toolkit.ts';

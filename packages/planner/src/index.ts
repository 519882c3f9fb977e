export { wantsUndone } from './language/wants-undone.ts';
export { createPlanner, type PlannerOptions } from './model.ts';

export { createPlanner, type PlannerOptions } from './model.ts';

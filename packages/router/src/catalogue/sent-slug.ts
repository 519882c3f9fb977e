import { z } from 'zod';

/** A slug of a tool or toolkit as callers send it: a blank beside it is a slip, not another name. */
export const sentSlug = z.string().trim().min(1);

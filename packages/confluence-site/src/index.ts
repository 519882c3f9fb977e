export { createSiteApp } from './app.ts';
export { createSite, type Site, type SiteOptions } from './site.ts';

import { defineToolkit, type Toolkit } from '@tributary/toolkit';
import { apiKey } from './auth/api-key.ts';
import { bearerToken } from './auth/bearer-token.ts';
import { scopedApiKey } from './auth/scoped-api-key.ts';
import { explainRefusal } from './refusal.ts';
import { addContentLabel } from './tools/add-content-label.ts';
import { createBlogpost } from './tools/create-blogpost.ts';
import { createFooterComment } from './tools/create-footer-comment.ts';
import { createPage } from './tools/create-page.ts';
import { createPrivateSpace } from './tools/create-private-space.ts';
import { deleteBlogpost } from './tools/delete-blogpost.ts';
import { deleteComment } from './tools/delete-comment.ts';
import { deletePage } from './tools/delete-page.ts';
import { deleteSpace } from './tools/delete-space.ts';
import { getChildPages } from './tools/get-child-pages.ts';
import { getCurrentUser } from './tools/get-current-user.ts';
import { getLabelsForPage } from './tools/get-labels-for-page.ts';
import { getPageAncestors } from './tools/get-page-ancestors.ts';
import { getPageById } from './tools/get-page-by-id.ts';
import { getPageTree } from './tools/get-page-tree.ts';
import { getPages } from './tools/get-pages.ts';
import { getSpaces } from './tools/get-spaces.ts';
import { removeContentLabel } from './tools/remove-content-label.ts';
import { restoreBlogpost } from './tools/restore-blogpost.ts';
import { restorePage } from './tools/restore-page.ts';
import { searchContent } from './tools/search-content.ts';
import { updatePage } from './tools/update-page.ts';

/** Confluence Cloud: pages, blog posts, spaces, labels and search. */
export const confluence: Toolkit = defineToolkit({
  slug: 'confluence',
  name: 'Confluence',
  description: 'Reads and writes a team’s pages, blog posts and spaces in Confluence Cloud.',
  version: '20261122_00',
  categories: ['team collaboration'],
  authSchemes: [apiKey, scopedApiKey, bearerToken],
  hosts: ['*.atlassian.net'],
  identityTool: 'CONFLUENCE_GET_CURRENT_USER',
  explainRefusal,
  tools: [
    addContentLabel,
    createBlogpost,
    createFooterComment,
    createPage,
    createPrivateSpace,
    deleteBlogpost,
    deleteComment,
    deletePage,
    deleteSpace,
    getChildPages,
    getCurrentUser,
    getLabelsForPage,
    getPages,
    getPageAncestors,
    getPageById,
    getPageTree,
    getSpaces,
    removeContentLabel,
    restoreBlogpost,
    restorePage,
    searchContent,
    updatePage,
  ],
});

import { defineToolkit, type Toolkit } from '@tributary/toolkit';
import { apiKey } from './auth/api-key.ts';
import { bearerToken } from './auth/bearer-token.ts';
import { oauth2 } from './auth/oauth2.ts';
import { scopedApiKey } from './auth/scoped-api-key.ts';
import { writePlaces } from './places/write-places.ts';
import { explainRefusal } from './refusal.ts';
import { addContentLabel } from './tools/add-content-label.ts';
import { appendToPage } from './tools/append-to-page.ts';
import { confluenceGetSpaceById } from './tools/confluence-get-space-by-id.ts';
import { cqlSearch } from './tools/cql-search.ts';
import { createBlogpost } from './tools/create-blogpost.ts';
import { createBlogpostProperty } from './tools/create-blogpost-property.ts';
import { createContentPropertyForWhiteboard } from './tools/create-content-property-for-whiteboard.ts';
import { createFooterComment } from './tools/create-footer-comment.ts';
import { createInlineComment } from './tools/create-inline-comment.ts';
import { createPage } from './tools/create-page.ts';
import { createPageProperty } from './tools/create-page-property.ts';
import { createPrivateSpace } from './tools/create-private-space.ts';
import { createSpace } from './tools/create-space.ts';
import { createSpaceProperty } from './tools/create-space-property.ts';
import { createWhiteboard } from './tools/create-whiteboard.ts';
import { deleteAttachment } from './tools/delete-attachment.ts';
import { deleteBlogpost } from './tools/delete-blogpost.ts';
import { deleteBlogpostProperty } from './tools/delete-blogpost-property.ts';
import { deleteComment } from './tools/delete-comment.ts';
import { deleteContentPropertyForPageById } from './tools/delete-content-property-for-page-by-id.ts';
import { deleteContentPropertyForWhiteboardById } from './tools/delete-content-property-for-whiteboard-by-id.ts';
import { deletePage } from './tools/delete-page.ts';
import { deleteSpace } from './tools/delete-space.ts';
import { deleteSpaceProperty } from './tools/delete-space-property.ts';
import { deleteWhiteboard } from './tools/delete-whiteboard.ts';
import { downloadAttachment } from './tools/download-attachment.ts';
import { findNamedThings } from './tools/find-named-things.ts';
import { findTextSelections } from './tools/find-text-selections.ts';
import { getAttachmentLabels } from './tools/get-attachment-labels.ts';
import { getAttachments } from './tools/get-attachments.ts';
import { getAuditLogs } from './tools/get-audit-logs.ts';
import { getBlogPosts } from './tools/get-blog-posts.ts';
import { getBlogPostsForLabel } from './tools/get-blog-posts-for-label.ts';
import { getBlogpostById } from './tools/get-blogpost-by-id.ts';
import { getBlogpostLabels } from './tools/get-blogpost-labels.ts';
import { getBlogpostLikeCount } from './tools/get-blogpost-like-count.ts';
import { getBlogpostOperations } from './tools/get-blogpost-operations.ts';
import { getBlogpostVersionDetails } from './tools/get-blogpost-version-details.ts';
import { getBlogpostVersions } from './tools/get-blogpost-versions.ts';
import { getBlogposts } from './tools/get-blogposts.ts';
import { getChildPages } from './tools/get-child-pages.ts';
import { getContentPropertiesForBlogPost } from './tools/get-content-properties-for-blog-post.ts';
import { getContentPropertiesForPage } from './tools/get-content-properties-for-page.ts';
import { getContentRestrictions } from './tools/get-content-restrictions.ts';
import { getCurrentUser } from './tools/get-current-user.ts';
import { getInlineCommentsForBlogPost } from './tools/get-inline-comments-for-blog-post.ts';
import { getLabels } from './tools/get-labels.ts';
import { getLabelsForPage } from './tools/get-labels-for-page.ts';
import { getLabelsForSpace } from './tools/get-labels-for-space.ts';
import { getLabelsForSpaceContent } from './tools/get-labels-for-space-content.ts';
import { getPageAncestors } from './tools/get-page-ancestors.ts';
import { getPageById } from './tools/get-page-by-id.ts';
import { getPageFooterComments } from './tools/get-page-footer-comments.ts';
import { getPageInlineComments } from './tools/get-page-inline-comments.ts';
import { getPageLikeCount } from './tools/get-page-like-count.ts';
import { getPageTree } from './tools/get-page-tree.ts';
import { getPageVersions } from './tools/get-page-versions.ts';
import { getPages } from './tools/get-pages.ts';
import { getSpaceById } from './tools/get-space-by-id.ts';
import { getSpaceContents } from './tools/get-space-contents.ts';
import { getSpaceProperties } from './tools/get-space-properties.ts';
import { getSpaces } from './tools/get-spaces.ts';
import { getTasks } from './tools/get-tasks.ts';
import { getUserAnonymous } from './tools/get-user-anonymous.ts';
import { listSpaces } from './tools/list-spaces.ts';
import { movePage } from './tools/move-page.ts';
import { removeContentLabel } from './tools/remove-content-label.ts';
import { restoreAttachment } from './tools/restore-attachment.ts';
import { restoreBlogpost } from './tools/restore-blogpost.ts';
import { restorePage } from './tools/restore-page.ts';
import { restorePageVersion } from './tools/restore-page-version.ts';
import { searchContent } from './tools/search-content.ts';
import { searchPages } from './tools/search-pages.ts';
import { searchSpaces } from './tools/search-spaces.ts';
import { searchUsers } from './tools/search-users.ts';
import { updateBlogpost } from './tools/update-blogpost.ts';
import { updateBlogpostProperty } from './tools/update-blogpost-property.ts';
import { updateContentPropertyForPageById } from './tools/update-content-property-for-page-by-id.ts';
import { updateContentPropertyForWhiteboardById } from './tools/update-content-property-for-whiteboard-by-id.ts';
import { updatePage } from './tools/update-page.ts';
import { updateSpaceProperty } from './tools/update-space-property.ts';
import { updateTask } from './tools/update-task.ts';
import { uploadAttachment } from './tools/upload-attachment.ts';
import { validateCredential } from './tools/validate-credential.ts';

/** Confluence Cloud: pages, blog posts, spaces, labels and search. */
export const confluence: Toolkit = defineToolkit({
  slug: 'confluence',
  name: 'Confluence',
  description: 'Reads and writes a team’s pages, blog posts and spaces in Confluence Cloud.',
  version: '20261122_00',
  categories: ['team collaboration'],
  authSchemes: [apiKey, scopedApiKey, bearerToken, oauth2],
  // The second is the gateway; files are fetched from the third, by signed addresses that a site redirects to.
  hosts: ['*.atlassian.net', 'api.atlassian.com', 'api.media.atlassian.com'],
  identityTool: 'CONFLUENCE_GET_CURRENT_USER',
  explainRefusal,
  writePlaces,
  tools: [
    addContentLabel,
    appendToPage,
    confluenceGetSpaceById,
    cqlSearch,
    createBlogpost,
    createBlogpostProperty,
    createContentPropertyForWhiteboard,
    createFooterComment,
    createInlineComment,
    createPage,
    createPageProperty,
    createPrivateSpace,
    createSpace,
    createSpaceProperty,
    createWhiteboard,
    deleteAttachment,
    deleteBlogpost,
    deleteBlogpostProperty,
    deleteComment,
    deleteContentPropertyForPageById,
    deleteContentPropertyForWhiteboardById,
    deletePage,
    deleteSpace,
    deleteSpaceProperty,
    deleteWhiteboard,
    downloadAttachment,
    findNamedThings,
    findTextSelections,
    getAttachments,
    getAttachmentLabels,
    getAuditLogs,
    getBlogposts,
    getBlogpostById,
    getBlogpostLabels,
    getBlogpostLikeCount,
    getBlogpostOperations,
    getBlogpostVersions,
    getBlogpostVersionDetails,
    getBlogPosts,
    getBlogPostsForLabel,
    getChildPages,
    getContentPropertiesForBlogPost,
    getContentPropertiesForPage,
    getContentRestrictions,
    getCurrentUser,
    getInlineCommentsForBlogPost,
    getLabels,
    getLabelsForPage,
    getLabelsForSpace,
    getLabelsForSpaceContent,
    getPages,
    getPageAncestors,
    getPageById,
    getPageFooterComments,
    getPageInlineComments,
    getPageLikeCount,
    getPageTree,
    getPageVersions,
    getSpaces,
    getSpaceById,
    getSpaceContents,
    getSpaceProperties,
    getTasks,
    getUserAnonymous,
    listSpaces,
    movePage,
    removeContentLabel,
    restoreAttachment,
    restoreBlogpost,
    restorePage,
    restorePageVersion,
    searchContent,
    searchPages,
    searchSpaces,
    searchUsers,
    updateBlogpost,
    updateBlogpostProperty,
    updateContentPropertyForPageById,
    updateContentPropertyForWhiteboardById,
    updatePage,
    updateSpaceProperty,
    updateTask,
    uploadAttachment,
    validateCredential,
  ],
  important: [
    addContentLabel,
    appendToPage,
    createBlogpost,
    createFooterComment,
    createPage,
    createPrivateSpace,
    createSpace,
    cqlSearch,
    deletePage,
    getBlogposts,
    getChildPages,
    getCurrentUser,
    getPageById,
    getPageFooterComments,
    getPageTree,
    getSpaces,
    movePage,
    searchContent,
    searchPages,
    updatePage,
  ].map(({ slug }) => slug),
});

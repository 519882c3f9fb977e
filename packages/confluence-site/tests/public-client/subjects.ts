import type { StrictClient } from './strict-client.ts';

/** What the calls of the tools are about: a space with one of each, made through the client too. */
export type Subjects = Awaited<ReturnType<typeof makeSubjects>>;

/** A body in storage format. */
export function storage(value: string): { representation: 'storage'; value: string } {
  return { representation: 'storage', value };
}

/** Makes a space, and in it a page with a child, a blog post and a whiteboard, with labels, properties and a file. */
export async function makeSubjects({ v1, v2 }: StrictClient) {
  const space = await v2.space.createSpace({ body: { key: 'TOOLS', name: 'Tools' } });
  const home = { spaceId: space.id, status: 'current' };
  const page = await v2.page.createPage({ body: { ...home, title: 'Plan', body: storage('<p>Friday</p>') } });
  const child = await v2.page.createPage({ body: { ...home, title: 'Details', parentId: page.id } });
  const blogPost = await v2.blogPost.createBlogPost({
    body: { ...home, title: 'News', body: storage('<p>We shipped on Friday.</p>') },
  });
  const whiteboard = await v2.whiteboard.createWhiteboard({ body: { spaceId: space.id, title: 'Sketch' } });
  const attachments = { filename: 'notes.txt', content: 'Some notes' };
  const uploaded = await v1.contentAttachments.createAttachment({ id: page.id ?? '', attachments });
  const labels = await v1.contentLabels.addLabelsToContent({
    id: blogPost.id ?? '',
    body: [{ prefix: 'global', name: 'released' }],
  });
  await v2.comment.createInlineComment({
    blogPostId: blogPost.id,
    body: storage('<p>At last!</p>'),
    inlineCommentProperties: {
      textSelection: 'Friday',
      textSelectionMatchCount: 1,
      textSelectionMatchIndex: 0,
    },
  });
  return {
    space: { id: Number(space.id), key: space.key ?? '' },
    page: Number(page.id),
    child: Number(child.id),
    blogPost: Number(blogPost.id),
    whiteboard: Number(whiteboard.id),
    attachment: uploaded.results[0]?.id ?? '',
    label: Number(labels.results[0]?.id),
  };
}

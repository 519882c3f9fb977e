import { reads, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Comments and files on pages and blog posts. */
export const commentsAndAttachments: RequestsByTool = {
  CREATE_FOOTER_COMMENT: [
    [
      writes('comment on Q3 Planning saying nice', [
        'CREATE_FOOTER_COMMENT',
        { pageId: 'Q3 Planning', body: 'nice' },
      ]),
    ],
  ],
  GET_PAGE_FOOTER_COMMENTS: [[reads('show the comments on Q3 Planning', /no comments/)]],
  GET_ATTACHMENTS: [
    [
      writes('attach a file notes.txt with the content "hello world" to Roadmap', [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Roadmap', fileName: 'notes.txt', text: 'hello world' },
      ]),
      reads('which files are attached to that page?', /notes\.txt/),
    ],
    [reads('what files are attached to Brand guidelines?', /no attachments/)],
  ],
  GET_ATTACHMENT_LABELS: [
    [
      writes('attach a file notes.txt with the content "hello world" to Roadmap', [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Roadmap', fileName: 'notes.txt', text: 'hello world' },
      ]),
      reads('what labels does the file notes.txt have?', /no labels/),
    ],
    [
      writes('attach a file plan.txt with the content "step one" to Reports', [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Reports', fileName: 'plan.txt', text: 'step one' },
      ]),
      reads('show the labels of the attachment plan.txt', /no labels/),
    ],
  ],
  GET_INLINE_COMMENTS_FOR_BLOG_POST: [
    [reads('Has anyone left an inline comment on the blog post "The new website is live"?', /no inline/)],
    [reads('show the inline comments on the blog post "The new website is live"', /no (?:inline )?comments/)],
    [
      writes('comment on the word \'Faster\' in the blog post The new website is live: "how much?"', [
        'CREATE_INLINE_COMMENT',
        { blogPostId: 'The new website is live', body: 'how much?', inlineCommentProperties: 'Faster' },
      ]),
      reads('list the inline comments on that blog post', /how much/),
    ],
  ],
};

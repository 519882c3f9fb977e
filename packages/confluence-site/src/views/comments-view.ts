import { html } from 'hono/html';
import { countLikes } from '../likes/like.ts';
import type { SiteParts } from '../site-parts.ts';
import { renderCommentBody } from './body.ts';
import { type CommentThread, isOpen } from './comment-threads.ts';
import type { Html } from './document.ts';
import { renderPerson } from './people.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** What is said about a page: on its words, then about the whole; what was resolved is folded away. */
export function renderComments(site: SiteParts, viewer: Viewer, threads: readonly CommentThread[]): Html {
  const onWords = threads.filter(({ comment }) => comment.type === 'inline-comment');
  const aboutAll = threads.filter(({ comment }) => comment.type === 'footer-comment');
  const open = onWords.filter(isOpen);
  const settled = onWords.filter((thread) => !isOpen(thread));
  const list = (some: readonly CommentThread[]) => some.map((thread) => renderThread(site, viewer, thread));
  return html`<section class="comments" aria-label="Comments">
    ${open.length === 0 ? '' : html`<h2>Comments on words of the text (${open.length})</h2><ol>${list(open)}</ol>`}
    ${settled.length === 0 ? '' : html`<details><summary>Settled comments (${settled.length})</summary><ol>${list(settled)}</ol></details>`}
    <h2>Comments (${aboutAll.length})</h2>
    ${aboutAll.length === 0 ? html`<p class="none">Nobody has said anything yet.</p>` : html`<ol>${list(aboutAll)}</ol>`}
  </section>`;
}

function renderThread(site: SiteParts, viewer: Viewer, thread: CommentThread): Html {
  const { comment, answers } = thread;
  const likes = countLikes(site.database, comment.id);
  return html`<li id="comment-${comment.id}">
    ${renderMarkedWords(thread)}
    <p class="facts">${renderPerson(site, viewer, comment.author_id)}, ${renderTime(comment.created_at)}${
      comment.version_number > 1 ? ', edited' : ''
    }${likes === 0 ? '' : html`, ${likes === 1 ? '1 like' : `${likes} likes`}`}</p>
    <div class="body">${renderCommentBody(site, viewer, comment)}</div>
    ${answers.length === 0 ? '' : html`<ol>${answers.map((answer) => renderThread(site, viewer, answer))}</ol>`}
  </li>`;
}

// Answers carry the marker of their thread too, and only the first comment says which words they are on.
function renderMarkedWords(thread: CommentThread): Html | '' {
  const { comment } = thread;
  if (comment.selected_text === null || comment.parent_id !== comment.container_id) return '';
  const words = html`<q>${comment.selected_text}</q>`;
  const place = isOpen(thread) ? html`<a href="#marker-${comment.marker_ref}">${words}</a>` : words;
  const state =
    isOpen(thread) && comment.resolution === 'open'
      ? ''
      : html` <span class="badge">${comment.resolution}</span>`;
  return html`<p class="quoted">${place}${state}</p>`;
}

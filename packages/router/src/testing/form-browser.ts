/** A page as {@link formBrowser} has it open. */
export interface OpenPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser that keeps cookies and sends forms, without scripts or looks; it follows no redirect by itself. */
export function formBrowser() {
  const cookies = new Map<string, string>();

  async function request(url: string, init: RequestInit = {}): Promise<OpenPage> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      cookies.set(name, value);
    }
    const { status, headers: answered } = response;
    return { url, status, headers: answered, text: await response.text() };
  }

  return {
    cookies,
    open: (url: string) => request(url),
    /** Sends the form of a page with its hidden fields and the given ones. */
    submit(
      page: OpenPage,
      fields: Readonly<Record<string, string>> = {},
      headers: Readonly<Record<string, string>> = {},
    ) {
      const [, action = ''] = /<form method="post" action="([^"]*)"/.exec(page.text) ?? [];
      const body = new URLSearchParams();
      for (const [, name = '', value = ''] of page.text.matchAll(
        /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
      )) {
        body.set(name, value);
      }
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return request(new URL(action, page.url).href, { method: 'POST', body, headers });
    },
    /** Opens where a page sends the browser. */
    follow: (page: OpenPage) => request(new URL(page.headers.get('location') ?? '', page.url).href),
  };
}

export type FormBrowser = ReturnType<typeof formBrowser>;

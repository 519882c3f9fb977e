import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { Agent, Answer, AskOptions } from '../agent.ts';
import { AgentError } from '../agent-error.ts';
import { runTerminalChat } from './terminal-chat.ts';

type Ask = (text: string, options: AskOptions) => Promise<void>;

/** An agent that says what the test wrote: no model is needed to see how a chat goes. */
function agentThat(ask: Ask): Agent {
  return {
    modelName: 'scripted',
    asksFirst: true,
    close: async () => {},
    ask: async (request, options): Promise<Answer> => {
      await ask(request, options);
      return { text: '', finishReason: 'stop', model: 'scripted', thread: options.thread, steps: [] };
    },
  };
}

const echo: Ask = async (request, { onEvent }) => onEvent?.({ type: 'text', delta: `You said ${request}.` });

async function chatOver(lines: string, agent: Agent | Promise<Agent>): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  input.end(lines);
  await runTerminalChat({ agent, input, output, firstScreen: ['Welcome.'], thread: 't' }).finally(() =>
    output.end(),
  );
  return written;
}

it('answers piped lines in their order, one at a time, to the last one without a line end', async () => {
  let running = 0;
  const slow: Ask = async (request, options) => {
    running += 1;
    expect(running).toBe(1);
    await new Promise(setImmediate);
    await echo(request, options);
    running -= 1;
  };
  const output = await chatOver('one\n\n  \ntwo\nthree', agentThat(slow));
  expect(output).toBe(
    'Welcome.\n\n> one\nYou said one.\n\n> two\nYou said two.\n\n> three\nYou said three.\n\n',
  );
});

it('reads nothing after a word that leaves', async () => {
  const output = await chatOver('one\nquit\ntwo\n', agentThat(echo));
  expect(output).toContain('You said one.');
  expect(output).not.toContain('two');
});

it('shows an error in a sentence and goes on', async () => {
  const failing: Ask = async (request, options) => {
    if (request === 'one') throw new AgentError('model_limit_reached', 'Wait a little.');
    if (request === 'two') throw new Error('unexpected\n    at stack (trace.js:1)');
    await echo(request, options);
  };
  const output = await chatOver('one\ntwo\nthree\n', agentThat(failing));
  expect(output).toContain('> one\nWait a little.\n');
  expect(output).toContain('> two\nThat failed: unexpected at stack (trace.js:1)\n');
  expect(output).toContain('You said three.');
});

it('shows each step in a line, then the answer', async () => {
  const working: Ask = async (_request, { onEvent }) => {
    const step = { id: 'c', tool: 'WIKI_CREATE_PAGE' };
    onEvent?.({ type: 'step-started', ...step, arguments: { title: 'Plan' } });
    onEvent?.({ type: 'step-ended', ...step, successful: true, error: null, data: {}, milliseconds: 300 });
    onEvent?.({ type: 'text', delta: 'Made **Plan**.' });
  };
  const output = await chatOver('make a plan\n', agentThat(working));
  expect(output).toContain('> make a plan\n✓ Wiki create page · title: Plan  0.3 s\nMade Plan.\n');
});

it('asks everything in the thread it was given', async () => {
  const threads: string[] = [];
  await chatOver(
    'one\ntwo\n',
    agentThat(async (_request, { thread }) => void threads.push(thread)),
  );
  expect(threads).toEqual(['t', 't']);
});

it('shows the first screen before there is an agent', async () => {
  const coming = Promise.withResolvers<Agent>();
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const chat = runTerminalChat({
    agent: coming.promise,
    input,
    output,
    firstScreen: ['Welcome.'],
    thread: 't',
  });
  expect(output.read()).toBe('Welcome.\n\n');
  coming.resolve(agentThat(echo));
  input.end('one\n');
  await chat;
  expect(output.read()).toContain('You said one.');
});

it('fails when the agent cannot be made', async () => {
  const agent = Promise.reject(new AgentError('router_unreachable', 'No router answers.'));
  await expect(chatOver('one\ntwo\n', agent)).rejects.toThrow('No router answers.');
});

it('explains itself', async () => {
  const output = await chatOver('/help\n/undo\n', agentThat(echo));
  expect(output).toContain('Ctrl-C stops an answer');
  expect(output).toContain('There is no /undo. Try /help.');
});

it('ends when it is told to from outside, stopping what runs', async () => {
  const stop = new AbortController();
  const input = new PassThrough();
  const output = new PassThrough();
  const agent = agentThat(async (_request, { signal }) => {
    stop.abort();
    expect(signal?.aborted).toBe(true);
  });
  input.write('one\ntwo\n');
  await runTerminalChat({ agent, input, output, firstScreen: [], thread: 't', signal: stop.signal });
  output.end();
  expect(await text(output)).not.toContain('two');
});

/** Streams that look like a terminal, and what a person does at it. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), {
    isTTY: true,
    columns: 100,
    hasColors: () => false,
    getColorDepth: () => 1,
    clearLine: () => true,
    cursorTo: () => true,
    moveCursor: () => true,
  });
  return { input, output, type: (keys: string) => input.write(keys) };
}

it('stops the answer at Ctrl-C, and leaves at the next one', async () => {
  const { input, output, type } = terminal();
  const asked: string[] = [];
  const agent = agentThat(async (request, { signal }) => {
    asked.push(request);
    const stopped = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    type('\u0003');
    await stopped;
    // At the prompt, which follows when this answer has ended.
    setImmediate(() => type('\u0003'));
  });
  const chat = runTerminalChat({ agent, input, output, firstScreen: [], thread: 't' });
  type('one\r');
  await chat;
  expect(asked).toEqual(['one']);
});

it('stops waiting at Ctrl-C for an agent that does not come', async () => {
  const { input, output, type } = terminal();
  const agent = new Promise<Agent>(() => {});
  const chat = runTerminalChat({ agent, input, output, firstScreen: [], thread: 't' });
  type('one\r');
  setImmediate(() => {
    type('\u0003');
    setImmediate(() => type('\u0003'));
  });
  await chat;
  expect(output.read()).toContain('Stopped.');
});

it('tells a warning above the prompt, and draws the prompt again with what was typed', async () => {
  const { input, output, type } = terminal();
  const warning = Promise.withResolvers<string>();
  const agent = agentThat(echo);
  const chat = runTerminalChat({
    agent,
    input,
    output,
    firstScreen: [],
    thread: 't',
    warnings: [warning.promise],
  });
  type('who a');
  warning.resolve('The site is away.');
  await warning.promise;
  await new Promise(setImmediate);
  const shown = String(output.read());
  expect(shown).toMatch(/The site is away\.\n.*> who a/s);
  type('\u0003');
  await chat;
});

it('keeps warnings out of the output when lines are piped', async () => {
  const [input, output, errors] = [
    new PassThrough(),
    new PassThrough(),
    new PassThrough({ encoding: 'utf8' }),
  ];
  const written = text(output);
  const agent = agentThat(async () => void (await new Promise(setImmediate)));
  input.end('one\n');
  const warning = Promise.resolve('The site is away.');
  await runTerminalChat({ agent, input, output, errors, firstScreen: [], thread: 't', warnings: [warning] });
  output.end();
  expect(errors.read()).toBe('The site is away.\n');
  expect(await written).not.toContain('away');
});

it('takes several pasted lines one after the other, and leaves at the end of the input', async () => {
  const { input, output, type } = terminal();
  const asked: string[] = [];
  const agent = agentThat(async (request) => {
    asked.push(request);
    if (request === 'two') type('\u0004');
  });
  const chat = runTerminalChat({ agent, input, output, firstScreen: [], thread: 't' });
  type('one\rtwo\r');
  await chat;
  expect(asked).toEqual(['one', 'two']);
});

it('asks for approval in the middle of an answer, and takes the next line for its answer', async () => {
  const request = { id: 'apr_1', tool: 'WIKI_DELETE', arguments: {}, summary: 'Delete it', difference: [] };
  const asking: Ask = async (_request, { onApproval, onEvent }) => {
    const verdict = await onApproval?.(request, { number: 1, of: 1 });
    onEvent?.({ type: 'text', delta: JSON.stringify(verdict ?? 'open') });
  };
  const output = await chatOver('delete it\nno, keep it\ndelete it\nwho am I?\n', agentThat(asking));
  expect(output).toContain(
    '> delete it\nDelete it (WIKI_DELETE)\n  Wiki delete\nDo it? yes, no (and why), always, or show:\n',
  );
  expect(output).toContain('"reason":"keep it"');
  expect(output).toContain('"open"\n\n> who am I?');
});

it('takes Ctrl-C at a question for a no without a reason, stops the run and stays', async () => {
  const { input, output, type } = terminal();
  const request = { id: 'apr_1', tool: 'WIKI_DELETE', arguments: {}, summary: 'Delete it', difference: [] };
  const verdicts: unknown[] = [];
  const agent = agentThat(async (text, { onApproval, signal }) => {
    if (text !== 'delete it') return;
    // At the prompt, which follows when this answer has ended.
    setImmediate(() => setImmediate(() => type('exit\r')));
    const verdict = onApproval?.(request, { number: 1, of: 1 });
    type('\u0003');
    verdicts.push(await verdict, signal?.aborted);
  });
  const chat = runTerminalChat({ agent, input, output, firstScreen: [], thread: 't' });
  type('delete it\r');
  await chat;
  expect(verdicts).toEqual([{ verdict: 'deny', by: 'at the terminal' }, true]);
});

it('shows what each step was given and answered where that is wanted, without secrets', async () => {
  const working: Ask = async (_request, { onEvent }) => {
    const step = { id: 'c', tool: 'WIKI_CONNECT' };
    onEvent?.({ type: 'step-started', ...step, arguments: { site: 'wiki', api_token: 'hunter2' } });
    onEvent?.({ type: 'step-progress', id: 'c', message: 'Half way' });
    const data = { name: 'Wiki', version: 3 };
    onEvent?.({ type: 'step-ended', ...step, successful: true, error: null, data, milliseconds: 300 });
  };
  const [input, output] = [new PassThrough(), new PassThrough()];
  const written = text(output);
  input.end('connect\n');
  const agent = agentThat(working);
  await runTerminalChat({ agent, input, output, firstScreen: [], thread: 't', isVerbose: true });
  output.end();
  expect(await written).toContain('  arguments {\n     "site": "wiki",\n     "api_token": "…"\n');
  expect(await written).toContain('  answer {\n     "name": "Wiki",\n     "version": 3\n');
});

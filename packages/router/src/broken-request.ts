import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ApiErrorDetails, errorBody } from './api/api-error.ts';
import { newRequestId } from './api/request-id.ts';

/** What came before any route could see it, by Node's code for it. */
const refusals: Readonly<Record<string, ApiErrorDetails>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The headers of the request are too large.',
    suggestedFix: 'Send fewer or shorter headers; contents belong into the body.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'The request did not arrive in time.',
    suggestedFix: 'Send it again, whole and without waiting in between.',
  },
};

const notHttp: ApiErrorDetails = {
  status: 400,
  message: 'The request is not HTTP as the router reads it.',
  suggestedFix: 'Send HTTP/1.1, with https where the address begins so.',
};

/** Answers what Node cannot read as a request, in the error shape, and closes the connection. */
export function answerBrokenRequests(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => answers.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const answer = answers.get(socket);
    // In the middle of an answer another must not be written.
    const isAnswering = answer?.headersSent === true && !answer.writableFinished;
    if (socket.writable && !isAnswering) socket.end(refusalOf(error));
    else socket.destroy();
  });
}

function refusalOf({ code = '' }: NodeJS.ErrnoException): string {
  const refusal = refusals[code] ?? notHttp;
  const body = JSON.stringify(errorBody(refusal, newRequestId()));
  return [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}

/** What a client needs to know, and what may be set for it. */
export interface PayrollClientOptions {
    /** The server's, such as `https://payroll.example.com`. */
    address: string | URL;

    /** Sent to this server alone; a function is asked before each request, for keys that are kept in a vault, and rotated. */
    apiKey: string | (() => string | Promise<string>);

    /** The maximum number of times a request is sent, including the first; 4 when left out. 1: nothing is repeated. */
    attempts?: number;

    /** How long a call may last, with all its attempts and the waits between them, in milliseconds; 100,000 when left out. */
    timeout?: number;

    /** The wait before the first repetition where the server names none, in milliseconds; 500 when left out. It doubles with each one, and varies. */
    firstWait?: number;

    /** Allows an address without TLS, for a proxy on the same machine that adds it. The key is sent in clear to it. */
    allowPlainHttp?: boolean;

    /** What sends the requests in the end; the global `fetch` when left out. */
    fetch?: typeof fetch;

    /** What waits between two attempts, in milliseconds; a timer when left out. */
    wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

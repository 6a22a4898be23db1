import type { PayrollClientOptions } from "./options.js";
import { PayrollProblem } from "./problem.js";
import { backoff, isRepeated, retryAfter, timer, wasLost, wasNeverSent } from "./retry.js";

/** One call, as the generated operations put it together. What is undefined is not sent; null is. */
export interface Call {
    method: string;
    path: string;
    query?: Record<string, string | number | boolean | undefined>;
    headers?: Record<string, string | undefined>;
    body?: unknown;
    signal?: AbortSignal | undefined;
}

/** A value as a part of a path. */
export function part(value: string | number): string {
    const text = String(value);
    // These would lead to another resource.
    if (text === "" || text === "." || text === "..") throw new TypeError("An id is empty.");
    return encodeURIComponent(text);
}

/** Sends what the operations ask for: with the key, to its server alone, and again where that can do no harm. */
export class Transport {
    private readonly options: Required<Omit<PayrollClientOptions, "address" | "apiKey" | "allowPlainHttp">>;
    private readonly origin: string;
    private readonly apiKey: () => string | Promise<string>;

    constructor({ address, apiKey, ...options }: PayrollClientOptions) {
        const url = new URL(address);
        if (url.protocol !== "https:" && !(options.allowPlainHttp === true && url.protocol === "http:"))
            throw new TypeError("A key is sent over HTTPS only: the server's address begins with https://.");
        this.origin = url.origin + url.pathname.replace(/\/+$/, "");
        this.apiKey = typeof apiKey === "function" ? apiKey : () => apiKey;
        this.options = {
            attempts: options.attempts ?? 4,
            timeout: options.timeout ?? 100_000,
            firstWait: options.firstWait ?? 500,
            fetch: options.fetch ?? ((...request) => fetch(...request)),
            wait: options.wait ?? timer,
        };
    }

    protected async send<T>(call: Call): Promise<T> {
        const limit = AbortSignal.timeout(this.options.timeout);
        const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit;
        const response = await this.answer(call, signal);
        if (!response.ok) throw await PayrollProblem.of(response);
        if (response.status === 204) return undefined as T;
        try {
            return await response.json() as T;
        } catch (failure) {
            throw failure instanceof SyntaxError ? PayrollProblem.unreadable(response, failure) : failure;
        }
    }

    private async answer(call: Call, signal: AbortSignal): Promise<Response> {
        const begun = performance.now();
        const { url, init, mayBeRepeatedUnanswered } = this.request(call, signal);
        for (let attempt = 1; ; attempt++) {
            const headers = { ...init.headers, "X-API-KEY": await this.key() };
            let wait: number;
            try {
                const response = await this.options.fetch(url, { ...init, headers });
                if (!isRepeated(response, mayBeRepeatedUnanswered)) return response;
                wait = retryAfter(response) ?? backoff(attempt, this.options.firstWait);
                if (!this.hasRoom(attempt, begun, wait)) return response;
                await response.body?.cancel();
            } catch (failure) {
                if (signal.aborted || !(wasNeverSent(failure) || (wasLost(failure) && mayBeRepeatedUnanswered))) throw failure;
                wait = backoff(attempt, this.options.firstWait);
                if (!this.hasRoom(attempt, begun, wait)) throw failure;
            }

            await this.options.wait(wait, signal);
        }
    }

    private request(call: Call, signal: AbortSignal) {
        const url = new URL(this.origin + call.path);
        for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value));
        const headers: Record<string, string> = { Accept: "application/json" };
        for (const [name, value] of Object.entries(call.headers ?? {})) if (value !== undefined) headers[name] = value;
        if (call.body !== undefined) headers["Content-Type"] = "application/json";

        // The server carries a POST out once for each key.
        const mayBeRepeatedUnanswered = call.method === "GET" || call.method === "POST";
        if (call.method === "POST") headers["Idempotency-Key"] ??= crypto.randomUUID();
        const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
        // A redirect would take the key to another server.
        return { url, init: { method: call.method, headers, signal, redirect: "manual" as const, ...body }, mayBeRepeatedUnanswered };
    }

    private async key(): Promise<string> {
        const key = await this.apiKey();
        // What a header can't hold is refused without being named: it may be a key with a line break after it.
        if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("The API key is empty, or has characters that no key has.");
        return key;
    }

    private hasRoom(attempt: number, begun: number, wait: number): boolean {
        return attempt < this.options.attempts && performance.now() - begun + wait < this.options.timeout;
    }
}

import { PayrollClient, type PayrollClientOptions } from "payroll-client";

/** What the client has sent. */
export interface Asked {
    url: URL;
    method: string;
    headers: Headers;
    body: string | undefined;
}

type Step = Response | Error;

/** Answers what it is told to, one step for each request, and keeps what it was asked and how long the client has waited. */
export class ScriptedServer {
    readonly asked: Asked[] = [];
    readonly waits: number[] = [];
    private readonly steps: Step[] = [];

    answers(status: number, body: unknown = {}, headers: Record<string, string> = {}): this {
        const text = status === 204 ? null : typeof body === "string" ? body : JSON.stringify(body);
        const type = typeof body === "string" ? "text/html" : status < 400 ? "application/json" : "application/problem+json";
        this.steps.push(new Response(text, { status, headers: { "Content-Type": type, ...headers } }));
        return this;
    }

    /** The connection fails, with the code that Node gives. */
    fails(code: string): this {
        this.steps.push(Object.assign(new TypeError("fetch failed"), { cause: { code } }));
        return this;
    }

    /** `fetch` itself doesn't take the request: nothing was sent, and nothing will be. */
    refusesToSend(): this {
        this.steps.push(new TypeError("Invalid header value"));
        return this;
    }

    client(options: Partial<PayrollClientOptions> = {}): PayrollClient {
        return new PayrollClient({
            address: "https://payroll.example.com/", apiKey: "sk_pay_example",
            fetch: async (url, init) => this.answer(url as URL, init ?? {}),
            wait: async milliseconds => void this.waits.push(milliseconds),
            ...options,
        });
    }

    answer(url: URL, init: RequestInit): Response {
        this.asked.push({ url, method: init.method ?? "GET", headers: new Headers(init.headers), body: init.body as string | undefined });
        const step = this.steps.shift();
        if (step === undefined) throw new Error("The script has no further step.");
        if (step instanceof Error) throw step;
        return step;
    }
}

export const problem = (code: string, status: number, more: object = {}) => ({
    type: `urn:payroll:problem:${code}`, title: "Title", status, detail: "Do this.", instance: "/", code, request_id: "r-1", ...more,
});

export const page = (data: unknown[], next_cursor: string | null = null) => ({ data, has_more: next_cursor !== null, next_cursor });

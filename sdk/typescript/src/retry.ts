const longestWait = 20_000;

/** What the server asks to wait, in seconds or until a time; in milliseconds. */
export function retryAfter(response: Response): number | undefined {
    const asked = response.headers.get("Retry-After");
    if (asked === null) return undefined;
    const milliseconds = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
    return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Twice as long each time, and a random part of it, so that many clients don't come back at once. */
export function backoff(attempt: number, firstWait: number): number {
    return Math.min(firstWait * 2 ** (attempt - 1), longestWait) * (0.5 + Math.random() / 2);
}

/** Whether an answer is one that is asked for again. */
export function isRepeated(response: Response, mayBeRepeatedUnanswered: boolean): boolean {
    // Refused before anything was done.
    if (response.status === 429) return true;
    // The same request is still under way: its answer comes later. No other conflict passes by waiting.
    if (response.status === 409) return response.headers.has("Retry-After");
    // Payroll's own is such a refusal; a proxy's may stand for an answer that it didn't get.
    if (response.status === 503 && response.headers.get("Content-Type")?.startsWith("application/problem+json")) return true;
    return [502, 503, 504].includes(response.status) && mayBeRepeatedUnanswered;
}

/** Whether the server can't have seen the request: there was no connection. */
export function wasNeverSent(failure: unknown): boolean {
    const code = (failure as { cause?: { code?: string } } | undefined)?.cause?.code;
    return code !== undefined && ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].includes(code);
}

/** Whether the answer was lost on its way. A failure without a cause is a mistake in what was asked, the same however often. */
export function wasLost(failure: unknown): boolean {
    return failure instanceof TypeError && failure.cause !== undefined;
}

export function timer(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(signal.reason);
            return;
        }

        const stop = () => {
            clearTimeout(waiting);
            reject(signal.reason);
        };
        const waiting = setTimeout(() => {
            signal.removeEventListener("abort", stop);
            resolve();
        }, milliseconds);
        signal.addEventListener("abort", stop, { once: true });
    });
}

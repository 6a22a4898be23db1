/** One page of a list. */
export interface Page<T> {
    data: T[];
    has_more: boolean;
    next_cursor: string | null;
}

/**
 * Reads a list to its end, page by page, while it is read:
 * `for await (const employee of all(at => client.listEmployees({ ...at, status: "active" })))`.
 */
export async function* all<T>(page: (at: { cursor?: string }) => Promise<Page<T>>): AsyncGenerator<T, void, undefined> {
    let at: { cursor?: string } | undefined = {};
    while (at) {
        const answer: Page<T> = await page(at);
        yield* answer.data;
        at = answer.has_more && answer.next_cursor !== null ? { cursor: answer.next_cursor } : undefined;
    }
}

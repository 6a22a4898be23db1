import type { FieldError, ProblemDetails } from "./generated/payrollClient.js";
import { retryAfter } from "./retry.js";

/** The server, or a proxy before it, has refused a request. Branch on `code`: codes stay, texts may change. */
export class PayrollProblem extends Error {
    override readonly name = "PayrollProblem";

    private constructor(
        message: string,
        /** The status of the answer. */
        readonly status: number,
        /** What is wrong, such as `invalid_state`; undefined where the answer is no problem of Payroll's: a proxy's page, say. */
        readonly code: string | undefined,
        /** The fields that are at fault, all of them at once. */
        readonly errors: readonly FieldError[],
        /** The request's id, to look for in the server's log and to name in a question about it. */
        readonly requestId: string | undefined,
        /** The scopes that the key lacks one of. */
        readonly requiredScopes: readonly string[],
        /** The id of the conflicting resource. */
        readonly conflictsWith: string | undefined,
        /** How long the server asks to wait, in milliseconds. */
        readonly retryAfter: number | undefined,
    ) {
        super(message);
    }

    /** An answer that says that all went well, and can't be read: a proxy's page, say. */
    static unreadable(response: Response, cause: Error): PayrollProblem {
        const problem = new PayrollProblem(
            `${response.status}: the answer can't be read, and is ${mediaType(response) ?? "nothing that says what it is"}.`, response.status,
            undefined, [], response.headers.get("X-Request-Id") ?? undefined, [], undefined, undefined);
        problem.cause = cause;
        return problem;
    }

    static async of(response: Response): Promise<PayrollProblem> {
        const type = mediaType(response);
        const problem = type === "application/problem+json" ? await read(response) : undefined;
        const message = problem
            ? `${response.status} ${problem.code}: ${problem.title}. ${problem.detail}`
                + `${(problem.errors ?? []).map(error => ` ${error.field}: ${error.message}`).join("")} (request ${problem.request_id})`
            : `${response.status}: the answer is not one of Payroll's, but ${type ?? "nothing that says what it is"}.`;
        return new PayrollProblem(
            message, response.status, problem?.code, problem?.errors ?? [],
            problem?.request_id ?? response.headers.get("X-Request-Id") ?? undefined,
            problem?.required_scopes ?? [], problem?.conflicts_with, retryAfter(response));
    }
}

const mediaType = (response: Response) => response.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase();

async function read(response: Response): Promise<ProblemDetails | undefined> {
    try {
        return await response.json() as ProblemDetails;
    } catch {
        // The status still says that it was refused.
        return undefined;
    }
}

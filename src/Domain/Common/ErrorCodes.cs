namespace Payroll.Domain.Common;

/// <summary>
/// The stable codes of every refusal (the member <c>code</c> of a problem). Callers branch on them, so a code never
/// changes its meaning and is never reused. docs/errors.md explains each.
/// </summary>
public static class ErrorCodes
{
    /// <summary>400: the request's shape or one of its fields is wrong; <c>errors</c> names each.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>400: the header that decides about the credential has two values.</summary>
    public const string DuplicateCredentials = "duplicate_credentials";

    /// <summary>400: the operation has to be sent with an <c>Idempotency-Key</c>.</summary>
    public const string IdempotencyKeyRequired = "idempotency_key_required";

    /// <summary>400: items of an atomic batch are refused, and nothing of it is written; <c>results</c> says what became of each.</summary>
    public const string BatchRejected = "batch_rejected";

    /// <summary>409: the same request, with the same <c>Idempotency-Key</c>, is still being carried out.</summary>
    public const string IdempotencyInProgress = "idempotency_in_progress";

    /// <summary>409: the same request, with the same <c>Idempotency-Key</c>, was carried out, and its answer can't be given again.</summary>
    public const string AlreadyCarriedOut = "already_carried_out";

    /// <summary>422: the <c>Idempotency-Key</c> was sent with another body or query before.</summary>
    public const string IdempotencyKeyReused = "idempotency_key_reused";

    /// <summary>401: no API key was sent.</summary>
    public const string MissingApiKey = "missing_api_key";

    /// <summary>401: what was sent is not shaped like a key, or its check digits are wrong.</summary>
    public const string MalformedApiKey = "malformed_api_key";

    /// <summary>401: the key is not known.</summary>
    public const string InvalidApiKey = "invalid_api_key";

    /// <summary>401: the key's expiry has passed.</summary>
    public const string ExpiredApiKey = "expired_api_key";

    /// <summary>401: the key was revoked.</summary>
    public const string RevokedApiKey = "revoked_api_key";

    /// <summary>403: the key lacks a scope (<c>required_scopes</c>), or would give more than it has.</summary>
    public const string InsufficientScope = "insufficient_scope";

    /// <summary>403: the request came over plain HTTP.</summary>
    public const string HttpsRequired = "https_required";

    /// <summary>404: not there, or another organization's.</summary>
    public const string NotFound = "not_found";

    /// <summary>405: the path exists, the method does not; <c>Allow</c> lists those that do.</summary>
    public const string MethodNotAllowed = "method_not_allowed";

    /// <summary>406: none of the media types in <c>Accept</c> can be answered.</summary>
    public const string NotAcceptable = "not_acceptable";

    /// <summary>409: another resource of the organization has this code or external id.</summary>
    public const string AlreadyExists = "already_exists";

    /// <summary>409: another employee of the organization has this e-mail or external id.</summary>
    public const string EmployeeAlreadyExists = "employee_already_exists";

    /// <summary>409: the pay group has a regular run for this period.</summary>
    public const string PayRunExists = "pay_run_exists";

    /// <summary>409: what is asked for is not possible in the resource's present state.</summary>
    public const string InvalidState = "invalid_state";

    /// <summary>409: what the run was computed from has changed since; calculate again.</summary>
    public const string StaleRun = "stale_run";

    /// <summary>409: people of the run have no result; accept that, or put it right and calculate again.</summary>
    public const string RunHasExceptions = "run_has_exceptions";

    /// <summary>409: other things refer to the resource, so it can't be removed or changed in this way.</summary>
    public const string InUse = "in_use";

    /// <summary>409: another timesheet entry of the employee is at the same time.</summary>
    public const string TimesheetEntryOverlap = "timesheet_entry_overlap";

    /// <summary>409: another pay rate of the same key holds on one of the days.</summary>
    public const string PayRateOverlap = "pay_rate_overlap";

    /// <summary>409: a submitted run has used the pay rate, so that it stays as it was.</summary>
    public const string PayRateInUse = "pay_rate_in_use";

    /// <summary>A submitted run has priced hours with the rule set.</summary>
    public const string PayRuleInUse = "pay_rule_in_use";

    /// <summary>The scope has a rule set that starts on the same day, or the code has one.</summary>
    public const string PayRuleAlreadyExists = "pay_rule_already_exists";

    /// <summary>409: the organization would be left without an active admin key.</summary>
    public const string LastAdminKey = "last_admin_key";

    /// <summary>409: another request changed the same resource again and again at the same time.</summary>
    public const string ConcurrentChange = "concurrent_change";

    /// <summary>412: the version in <c>If-Match</c> is not the resource's present one.</summary>
    public const string VersionMismatch = "version_mismatch";

    /// <summary>408: the body did not arrive in time; the connection is closed.</summary>
    public const string BodyTimeout = "body_timeout";

    /// <summary>413: the body is larger than the operation takes.</summary>
    public const string BodyTooLarge = "body_too_large";

    /// <summary>415: the body's media type or encoding is not one that the operation takes.</summary>
    public const string UnsupportedMediaType = "unsupported_media_type";

    /// <summary>429: more requests than the key, or its organization, may send; <c>Retry-After</c> says how long to wait.</summary>
    public const string RateLimitExceeded = "rate_limit_exceeded";

    /// <summary>429: too many wrong keys from one address; a right one is let in all the same.</summary>
    public const string TooManyFailedAttempts = "too_many_failed_attempts";

    /// <summary>500: a fault of ours; the request id finds it in the server's log.</summary>
    public const string InternalError = "internal_error";

    /// <summary>503: the server has as much in hand as it takes at once; <c>Retry-After</c> says when to send the request again.</summary>
    public const string ServerBusy = "server_busy";

    /// <summary>503: the request log can't be read at the moment; everything else goes on.</summary>
    public const string RequestLogUnavailable = "request_log_unavailable";
}

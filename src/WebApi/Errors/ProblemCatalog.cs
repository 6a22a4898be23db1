using Payroll.Domain.Common;

namespace Payroll.WebApi.Errors;

/// <summary>Status, title and advice of every code. Titles are fixed: callers show them to people, and compare them.</summary>
public static class ProblemCatalog
{
    public const string TypePrefix = "urn:payroll:problem:";

    private static readonly Dictionary<string, ProblemKind> Kinds = new[]
    {
        Kind(400, ErrorCodes.InvalidRequest, "Invalid request body", "Correct the request and send it again; errors names each field at fault, where fields are."),
        Kind(400, ErrorCodes.DuplicateCredentials, "Duplicate credentials", "Send the API key once, in one X-API-KEY or one Authorization header."),
        Kind(400, ErrorCodes.IdempotencyKeyRequired, "Idempotency-Key required", "Send an Idempotency-Key header of 1 to 255 printable characters, the same one for each retry."),
        Kind(400, ErrorCodes.BatchRejected, "Batch rejected", "Nothing was written. Put right the items that results names as conflict or rejected, and send the batch again; or send it with mode=partial."),
        Kind(401, ErrorCodes.MissingApiKey, "Unauthorized", "Send your API key in the X-API-KEY header, or as Authorization: Bearer."),
        Kind(401, ErrorCodes.MalformedApiKey, "Unauthorized", "What was sent is not shaped like an API key, or was not copied whole. Check it for typing errors."),
        Kind(401, ErrorCodes.InvalidApiKey, "Unauthorized", "The API key is not known. Use one that has been issued here."),
        Kind(401, ErrorCodes.ExpiredApiKey, "Unauthorized", "The API key has expired. Ask an administrator for a new one, or for a later expiry."),
        Kind(401, ErrorCodes.RevokedApiKey, "Unauthorized", "The API key was revoked. Ask an administrator for a new one."),
        Kind(403, ErrorCodes.InsufficientScope, "Forbidden: Insufficient scope", "Use a key with the scopes in required_scopes."),
        Kind(403, ErrorCodes.HttpsRequired, "HTTPS required", "Use https. If an API key was in the request, it went over the network in clear: replace it."),
        Kind(404, ErrorCodes.NotFound, "Not found", "There is nothing at this address. Check the path, and the ids and codes in it."),
        Kind(405, ErrorCodes.MethodNotAllowed, "Method not allowed", "Use one of the methods in the Allow header."),
        Kind(406, ErrorCodes.NotAcceptable, "Not acceptable", "Accept application/json, or leave the Accept header out."),
        Kind(408, ErrorCodes.BodyTimeout, "Body too slow", "The body did not arrive in time. Send the request again over a faster connection, or send less at once."),
        Kind(409, ErrorCodes.AlreadyExists, "Already exists", "Choose another code or external id, or change what is there."),
        Kind(409, ErrorCodes.EmployeeAlreadyExists, "Employee already exists", "Another employee has this e-mail or external id. Change that one, or give another value."),
        Kind(409, ErrorCodes.PayRunExists, "Pay run already exists", "The pay group has a regular run for this period. Use that one, or cancel it first."),
        Kind(409, ErrorCodes.InvalidState, "Not possible in this state", "Read the resource again: its state does not allow this."),
        Kind(409, ErrorCodes.StaleRun, "Pay run is out of date", "What the run was computed from has changed. Calculate it again."),
        Kind(409, ErrorCodes.RunHasExceptions, "Pay run has exceptions", "Put the exceptions right and calculate again, or accept them."),
        Kind(409, ErrorCodes.InUse, "In use", "Other things refer to this one. Change those first."),
        Kind(409, ErrorCodes.TimesheetEntryOverlap, "Timesheet entries overlap", "Another entry of the employee is at the same time. Give other times, or correct that entry."),
        Kind(409, ErrorCodes.PayRateOverlap, "Pay rate overlaps", "Another rate for the same holds on one of these days. End that one before, or give other days."),
        Kind(409, ErrorCodes.PayRuleAlreadyExists, "Pay rules exist", "A rule set for the same, or of the same code, starts on the same day. Change that one, or give another day."),
        Kind(409, ErrorCodes.PayRuleInUse, "Pay rules are used", "Submitted runs have used the rules: only the name can change. Create a rule set with a later effective_from."),
        Kind(409, ErrorCodes.PayRateInUse, "Pay rate is used", "Submitted runs have used the rate: only effective_to can change, not before its last use. Set a new rate from the day after."),
        Kind(409, ErrorCodes.LastAdminKey, "Last admin key", "Create another admin key first, or force it."),
        Kind(409, ErrorCodes.ConcurrentChange, "Changed at the same time", "Other requests changed the same resource. Send the request again."),
        Kind(409, ErrorCodes.IdempotencyInProgress, "Request in progress", "The same request is being carried out. Send it again, with the same Idempotency-Key, when Retry-After has passed."),
        Kind(409, ErrorCodes.AlreadyCarriedOut, "Already carried out", "The request with this Idempotency-Key was carried out, and its answer can't be given again. Read what it has made or changed."),
        Kind(412, ErrorCodes.VersionMismatch, "Version mismatch", "Read the resource again, and send its present version in If-Match."),
        Kind(413, ErrorCodes.BodyTooLarge, "Body too large", "Send a smaller body, or several requests."),
        Kind(415, ErrorCodes.UnsupportedMediaType, "Unsupported media type", "Send the body as application/json in UTF-8, without a content encoding."),
        Kind(422, ErrorCodes.IdempotencyKeyReused, "Idempotency-Key reused", "Use a new Idempotency-Key for another request."),
        Kind(429, ErrorCodes.RateLimitExceeded, "Too Many Requests", "Wait as many seconds as Retry-After says, then send the request again."),
        Kind(429, ErrorCodes.TooManyFailedAttempts, "Too Many Requests", "Too many wrong API keys came from this address. A right one is let in; for others, wait as Retry-After says."),
        Kind(500, ErrorCodes.InternalError, "Internal error", "A fault on our side. Try again; if it stays, report the request_id."),
        Kind(503, ErrorCodes.ServerBusy, "Server busy", "The server has as much in hand as it takes at once. Nothing was done: send the request again when Retry-After has passed."),
        Kind(503, ErrorCodes.RequestLogUnavailable, "Request log unavailable", "The request log can't be read at the moment; all other operations work. Try again later, and tell the server's operator."),
    }.ToDictionary(kind => kind.Code);

    public static IReadOnlyCollection<ProblemKind> All => Kinds.Values;

    /// <exception cref="KeyNotFoundException">The code is not in the catalog.</exception>
    public static ProblemKind Of(string code) => Kinds[code];

    private static ProblemKind Kind(int status, string code, string title, string detail) => new(status, code, title, detail);
}

using System.Net;
using System.Text.Json;

namespace Payroll.Client;

/// <summary>
/// The server, or a proxy before it, has refused a request. Branch on <see cref="Code" />: codes stay, texts may change.
/// </summary>
public sealed class PayrollProblemException : Exception
{
    private PayrollProblemException(string message, HttpResponseMessage response, ProblemDetails? problem, TimeSpan? retryAfter, Exception? cause)
        : base(message, cause)
    {
        Status = response.StatusCode;
        Code = problem?.Code;
        Errors = problem?.Errors ?? [];
        RequiredScopes = problem?.RequiredScopes ?? [];
        ConflictsWith = problem?.ConflictsWith;
        RequestId = problem?.RequestId ?? (response.Headers.TryGetValues("X-Request-Id", out var ids) ? ids.First() : null);
        RetryAfter = retryAfter;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What is wrong, such as <c>invalid_state</c>; null where the answer is no problem of Payroll's: a proxy's page, say.</summary>
    public string? Code { get; }

    /// <summary>The fields that are at fault, all of them at once.</summary>
    public IReadOnlyList<FieldError> Errors { get; }

    /// <summary>The request's id, to look for in the server's log and to name in a question about it.</summary>
    public string? RequestId { get; }

    /// <summary>The scopes that the key lacks one of.</summary>
    public IReadOnlyList<string> RequiredScopes { get; }

    /// <summary>The id of the conflicting resource.</summary>
    public Guid? ConflictsWith { get; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static async Task<PayrollProblemException> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = await ProblemAsync(response, cancellationToken);
        var wait = Client.RetryAfter.Of(response, TimeProvider.System);
        var message = problem is null
            ? $"{(int)response.StatusCode}: the answer is not one of Payroll's, but {MediaType(response)}."
            : $"{(int)response.StatusCode} {problem.Code}: {problem.Title}. {problem.Detail}{Fields(problem)} (request {problem.RequestId})";
        return new PayrollProblemException(message, response, problem, wait, null);
    }

    internal static PayrollProblemException Unreadable(HttpResponseMessage response, JsonException cause) =>
        new($"{(int)response.StatusCode}: the answer can't be read as the document has it.", response, null, null, cause);

    private static async Task<ProblemDetails?> ProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!MediaType(response).Equals("application/problem+json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<ProblemDetails>(body, Wire.Json, cancellationToken);
        }
        catch (JsonException)
        {
            // The status still says that it was refused.
            return null;
        }
    }

    private static string MediaType(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType ?? "nothing that says what it is";

    private static string Fields(ProblemDetails problem) =>
        string.Concat((problem.Errors ?? []).Select(error => $" {error.Field}: {error.Message}"));
}

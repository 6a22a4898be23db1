using Payroll.Domain.Common;

namespace Payroll.Domain.ApiKeys;

/// <summary>How often a key was used in one hour, in one class of requests, and how that went.</summary>
public sealed class ApiKeyUsage : IOrganizationOwned
{
    /// <summary>The longest class, in characters.</summary>
    public const int ClassLength = 40;

    /// <summary>The class of requests that were refused before they were counted in any.</summary>
    public const string NoClass = "none";

    private ApiKeyUsage() => Class = string.Empty;

    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>The key.</summary>
    public Guid ApiKeyId { get; private set; }

    /// <summary>The hour's beginning, UTC.</summary>
    public DateTimeOffset Hour { get; private set; }

    /// <summary>The class whose limits the requests were counted in; <see cref="NoClass"/> where they were counted in none.</summary>
    public string Class { get; private set; }

    /// <summary>Requests that succeeded.</summary>
    public long Ok { get; private set; }

    /// <summary>Requests that were refused for what was asked: any 4xx that has no count of its own.</summary>
    public long ClientErrors { get; private set; }

    /// <summary>Requests that the key did not let in (401): it was revoked, expired, or only its id was right.</summary>
    public long Unauthorized { get; private set; }

    /// <summary>Requests that the key may not make, or made in clear (403).</summary>
    public long Forbidden { get; private set; }

    /// <summary>Requests over a limit (429).</summary>
    public long Limited { get; private set; }

    /// <summary>Requests that failed on our side (5xx).</summary>
    public long ServerErrors { get; private set; }

    /// <summary>An hour in which nothing has happened yet.</summary>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="apiKeyId">The key.</param>
    /// <param name="hour">A full hour, UTC.</param>
    /// <param name="class">At most <see cref="ClassLength"/> characters.</param>
    public static ApiKeyUsage Of(Guid organizationId, Guid apiKeyId, DateTimeOffset hour, string @class) => new()
    {
        OrganizationId = organizationId, ApiKeyId = apiKeyId, Hour = HourOf(hour), Class = @class,
    };

    /// <summary>The full hour, UTC, that a moment is in.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>How a request with a status went.</summary>
    public static RequestOutcome OutcomeOf(int status) => status switch
    {
        < 400 => RequestOutcome.Ok,
        401 => RequestOutcome.Unauthorized,
        403 => RequestOutcome.Forbidden,
        429 => RequestOutcome.Limited,
        < 500 => RequestOutcome.ClientErrors,
        _ => RequestOutcome.ServerErrors,
    };

    /// <summary>Counts requests that went alike.</summary>
    /// <param name="outcome">How they went.</param>
    /// <param name="requests">How many, from 0 on.</param>
    public void Add(RequestOutcome outcome, long requests)
    {
        switch (outcome)
        {
            case RequestOutcome.Ok:
                Ok += requests;
                break;
            case RequestOutcome.ClientErrors:
                ClientErrors += requests;
                break;
            case RequestOutcome.Unauthorized:
                Unauthorized += requests;
                break;
            case RequestOutcome.Forbidden:
                Forbidden += requests;
                break;
            case RequestOutcome.Limited:
                Limited += requests;
                break;
            default:
                ServerErrors += requests;
                break;
        }
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Payroll.Application.Common;
using Payroll.Application.Common.Security;
using Payroll.Domain.Common;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

public enum Country
{
    [JsonStringEnumMemberName("AU")]
    Australia,

    [JsonStringEnumMemberName("US")]
    UnitedStates,
    NewZealand,
}

public sealed record ThingRequest
{
    [Required]
    [StringLength(10)]
    public string? FirstName { get; init; }

    [EmailAddress]
    [StringLength(254)]
    public string? Email { get; init; }

    [RegularExpression("[a-z_]+", ErrorMessage = "Give lower case letters and underscores.")]
    [StringLength(20, MinimumLength = 2)]
    public string? Code { get; init; }

    [System.ComponentModel.DataAnnotations.Range(0, 31)]
    public int? Days { get; init; }

    [DecimalNumber(2, "0", "1000000")]
    public decimal? Amount { get; init; }

    public decimal? Exact { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateTimeOffset? At { get; init; }

    public Guid? OwnerId { get; init; }

    public Country? Country { get; init; }

    public bool Force { get; init; }

    public PartRequest? Part { get; init; }

    [MaxLength(3)]
    public IReadOnlyList<PartRequest>? Parts { get; init; }

    [MinLength(1)]
    [MaxLength(300)]
    [StringLength(8)]
    public IReadOnlyList<string>? Tags { get; init; }
}

public sealed record PartRequest
{
    [Required]
    [StringLength(9)]
    public string? RoutingNumber { get; init; }

    public Money? GrossPay { get; init; }
}

public sealed record ThingPatch
{
    [StringLength(10)]
    public Optional<string?> Nickname { get; init; }

    [StringLength(10, MinimumLength = 1)]
    public Optional<string> FirstName { get; init; }

    public Optional<DateOnly?> EndDate { get; init; }

    public Optional<int> Days { get; init; }

    public Optional<PartRequest?> Part { get; init; }
}

public sealed record ThingQuery
{
    public DateOnly? From { get; init; }

    [StringLength(5)]
    public string? SearchText { get; init; }
}

public sealed record ThingDto(Guid ThingId, Money GrossPay, decimal Rate, DateTimeOffset CreatedAt, Country Country, string? Note, int Version)
{
    [OnlyWithScope("read:employees")]
    public string? BankAccount { get; init; }
}

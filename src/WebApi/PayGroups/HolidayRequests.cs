using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.PayGroups;

/// <summary>A new holiday.</summary>
public sealed record CreateHolidayRequest
{
    /// <summary>The day.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>The code of the pay group that keeps it; all do when left out.</summary>
    [StringLength(Text.CodeLength)]
    public string? PayGroup { get; init; }

    internal CreateHoliday ToCommand() => new(Date.GetValueOrDefault(), Name!, PayGroup);
}

/// <summary>Changes of a holiday; what is left out stays. Whose it is never changes.</summary>
public sealed record UpdateHolidayRequest
{
    /// <summary>The day.</summary>
    public Optional<DateOnly> Date { get; init; }

    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    internal UpdateHoliday ToCommand(Guid id, ExpectedVersion? expectedVersion) => new(id, Date.OrNull(), Name.Value, expectedVersion);
}

/// <summary>A holiday of a batch; its date and pay group say which one is meant.</summary>
public sealed record HolidayItemRequest
{
    /// <summary>The day.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>What people call it. A new one needs a name; one that is there keeps its own where none is given.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The code of the pay group that keeps it; all do when left out.</summary>
    [StringLength(Text.CodeLength)]
    public string? PayGroup { get; init; }

    internal HolidayItem ToItem() => new(Date.GetValueOrDefault(), Name.Value, PayGroup);
}

/// <summary>Holidays that are added or renamed in one call.</summary>
public sealed record HolidayBatchRequest : BatchRequest<HolidayItemRequest>;

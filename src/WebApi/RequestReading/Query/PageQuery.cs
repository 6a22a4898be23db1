using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common.Pages;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.RequestReading.Query;

/// <summary>The query parameters of every list.</summary>
public sealed record PageQuery
{
    [Described("The maximum number of items; 50 when left out.", PageRequest.DefaultLimit), Range(1, PageRequest.MaxLimit), DefaultValue(PageRequest.DefaultLimit)]
    public int? Limit { get; init; }

    [Described("The `next_cursor` of the page before, unchanged; left out for the first page.", "MDE5N2ExYjJjM2Q0N2U1ZjhhNmI3YzhkOWUwZjFhMmI"), StringLength(200)]
    public string? Cursor { get; init; }

    internal PageRequest ToRequest() => new(Limit, Cursor);
}

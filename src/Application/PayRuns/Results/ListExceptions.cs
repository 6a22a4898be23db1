using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>The people of a run whose pay could not be computed.</summary>
public sealed record ListExceptions(Guid PayRunId, PageRequest Page) : IRequest<Page<PayExceptionDto>>;

/// <summary>A person whose pay could not be computed.</summary>
public sealed record PayExceptionDto
{
    /// <summary>Who.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>Why, as a stable code: <c>negative_net_pay</c>, <c>not_employed</c>, <c>no_table_for_date</c>, <c>calculation_failed</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Message { get; init; }
}

internal sealed class ListExceptionsHandler(IPayrollDbContext db) : IRequestHandler<ListExceptions, Page<PayExceptionDto>>
{
    public async Task<Page<PayExceptionDto>> Handle(ListExceptions query, CancellationToken cancellationToken)
    {
        var rows = await db.ResultsOfAsync(query.PayRunId, PayRunOutcome.Exception, cancellationToken);
        var page = await rows.ToPageAsync(query.Page, result => result.EmployeeId, cancellationToken);
        return page.Select(result => new PayExceptionDto { EmployeeId = result.EmployeeId, Code = result.Code!, Message = result.Message! });
    }
}

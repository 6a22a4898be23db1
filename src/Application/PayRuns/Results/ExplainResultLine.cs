using MediatR;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>How a line of a result came to be.</summary>
public sealed record ExplainResultLine(Guid PayRunId, Guid EmployeeId, int Number, bool WhyNot) : IRequest<LineExplanationDto>;

internal sealed class ExplainResultLineHandler(IPayrollDbContext db) : IRequestHandler<ExplainResultLine, LineExplanationDto>
{
    public async Task<LineExplanationDto> Handle(ExplainResultLine query, CancellationToken cancellationToken)
    {
        var results = await db.ResultsOfAsync(query.PayRunId, PayRunOutcome.Paid, cancellationToken);
        return await results.Where(result => result.EmployeeId == query.EmployeeId).ExplainAsync(query.Number, query.WhyNot, cancellationToken);
    }
}

using MediatR;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Results;

namespace Payroll.Application.Paystubs;

/// <summary>How a line of a paystub came to be.</summary>
public sealed record ExplainPaystubLine(Guid PaystubId, int Number, bool WhyNot) : IRequest<LineExplanationDto>;

internal sealed class ExplainPaystubLineHandler(IPayrollDbContext db) : IRequestHandler<ExplainPaystubLine, LineExplanationDto>
{
    public Task<LineExplanationDto> Handle(ExplainPaystubLine query, CancellationToken cancellationToken) =>
        db.PayRunResults.Where(result => db.Paystubs.Any(stub => stub.Id == query.PaystubId && stub.PayRunResultId == result.Id))
            .ExplainAsync(query.Number, query.WhyNot, cancellationToken);
}

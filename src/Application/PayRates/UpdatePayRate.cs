using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayRates;

/// <summary>Updates a pay rate. What is not given stays; null clears.</summary>
/// <param name="PayRateId">Which.</param>
/// <param name="Fields">What changes.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record UpdatePayRate(Guid PayRateId, PayRateFields Fields, ExpectedVersion? ExpectedVersion) : IRequest<PayRateDto>;

internal sealed class UpdatePayRateHandler(IPayrollDbContext db, TimeProvider clock) : IRequestHandler<UpdatePayRate, PayRateDto>
{
    public Task<PayRateDto> Handle(UpdatePayRate command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<PayRateDto> UpdateAsync(UpdatePayRate command, CancellationToken cancellationToken)
    {
        var rate = await db.PayRates.GetAsync(command.PayRateId, cancellationToken);
        rate.Expect(command.ExpectedVersion);
        var reader = await PayRateReader.LoadAsync(db, [command.Fields], cancellationToken);
        var errors = new List<FieldError>();
        var terms = reader.Read(command.Fields, rate.Terms, errors);
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        rate.Update(terms, clock.GetUtcNow());
        await PayRateConflicts.SaveAsync(db, rate, cancellationToken);
        return await PayRateDto.Of(db, db.PayRates.Where(r => r.Id == rate.Id)).SingleAsync(cancellationToken);
    }
}

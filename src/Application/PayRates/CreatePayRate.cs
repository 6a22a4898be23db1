using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Creates a pay rate.</summary>
public sealed record CreatePayRate(PayRateFields Fields) : IRequest<PayRateDto>;

internal sealed class CreatePayRateValidator : AbstractValidator<CreatePayRate>
{
    public CreatePayRateValidator() => RuleFor(command => command.Fields).Custom((fields, context) => context.AddAll(PayRateReader.CheckNew(fields)));
}

internal sealed class CreatePayRateHandler(IPayrollDbContext db, TimeProvider clock) : IRequestHandler<CreatePayRate, PayRateDto>
{
    // Other writers of the organization wait: days that are free stay free until the rate is saved.
    public Task<PayRateDto> Handle(CreatePayRate command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command.Fields, token), cancellationToken);

    private async Task<PayRateDto> CreateAsync(PayRateFields fields, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reader = await PayRateReader.LoadAsync(db, [fields], cancellationToken);
        var errors = new List<FieldError>();
        var terms = reader.Read(fields, null, errors);
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        var rate = PayRate.Create(Guid.CreateVersion7(now), db.OrganizationId, terms, now);
        db.PayRates.Add(rate);
        await PayRateConflicts.SaveAsync(db, rate, cancellationToken);
        return await PayRateDto.Of(db, db.PayRates.Where(r => r.Id == rate.Id)).SingleAsync(cancellationToken);
    }
}

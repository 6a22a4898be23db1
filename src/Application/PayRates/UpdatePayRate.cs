using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Changes a pay rate. What is not given stays; null clears.</summary>
/// <param name="PayRateId">Which.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record UpdatePayRate(Guid PayRateId, ExpectedVersion? ExpectedVersion) : IRequest<PayRateDto>
{
    public string? Name { get; init; }
    public Optional<string?> ExternalId { get; init; }
    public Optional<Guid?> EmployeeId { get; init; }
    public Optional<string?> EmployeeExternalId { get; init; }
    public Optional<string?> Classification { get; init; }
    public Optional<string?> Project { get; init; }
    public Optional<string?> EmploymentType { get; init; }
    public PayRateUnit? Unit { get; init; }
    public decimal? Amount { get; init; }
    public Optional<decimal?> HoursPerDay { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public Optional<DateOnly?> EffectiveTo { get; init; }

    internal PayRateTerms Over(PayRateTerms terms) => terms with
    {
        Name = Name ?? terms.Name,
        ExternalId = ExternalId.Or(terms.ExternalId),
        Classification = Classification.Or(terms.Classification),
        Project = Project.Or(terms.Project),
        Unit = Unit ?? terms.Unit,
        Amount = Amount ?? terms.Amount,
        HoursPerDay = HoursPerDay.Or(terms.HoursPerDay),
        EffectiveFrom = EffectiveFrom ?? terms.EffectiveFrom,
        EffectiveTo = EffectiveTo.Or(terms.EffectiveTo),
    };
}

internal sealed class UpdatePayRateHandler(IPayrollDbContext db, PayRateNames names, TimeProvider clock)
    : IRequestHandler<UpdatePayRate, PayRateDto>
{
    public Task<PayRateDto> Handle(UpdatePayRate command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ChangeAsync(command, token), cancellationToken);

    private async Task<PayRateDto> ChangeAsync(UpdatePayRate command, CancellationToken cancellationToken)
    {
        var rate = await db.PayRates.GetAsync(command.PayRateId, cancellationToken);
        rate.Expect(command.ExpectedVersion);
        var errors = new List<FieldError>();
        var terms = command.Over(rate.Terms);
        if (command.EmployeeId.HasValue || command.EmployeeExternalId.HasValue)
            terms = terms with { EmployeeId = await PayRateReferences.EmployeeAsync(db, command.EmployeeId.Value, command.EmployeeExternalId.Value, errors, cancellationToken) };
        if (command.EmploymentType.HasValue)
            terms = terms with { EmploymentTypeId = await PayRateReferences.EmploymentTypeAsync(db, command.EmploymentType.Value, errors, cancellationToken) };
        errors.AddRange(PayRateRules.Check(terms));
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        rate.Revise(terms, clock.GetUtcNow());
        await PayRatePlaces.SaveAsync(db, rate, cancellationToken);
        return await names.NameAsync(rate, cancellationToken);
    }
}

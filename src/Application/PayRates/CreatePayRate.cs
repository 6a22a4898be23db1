using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Sets a pay rate.</summary>
/// <param name="Terms">What is said of it, but the ids of what is named by the caller's own words.</param>
/// <param name="EmployeeExternalId">Names the employee, in place of the id or beside it.</param>
/// <param name="EmploymentType">The code of an employment type.</param>
public sealed record CreatePayRate(PayRateTerms Terms, string? EmployeeExternalId, string? EmploymentType) : IRequest<PayRateDto>;

internal sealed class CreatePayRateValidator : AbstractValidator<CreatePayRate>
{
    public CreatePayRateValidator()
    {
        RuleFor(command => command).Custom((command, context) =>
        {
            var employee = command.Terms.EmployeeId ?? (command.EmployeeExternalId is null ? null : PayRateReferences.Somebody);
            context.AddAll(PayRateRules.Check(command.Terms with { EmployeeId = employee }));
        });
    }
}

internal sealed class CreatePayRateHandler(IPayrollDbContext db, PayRateNames names, TimeProvider clock)
    : IRequestHandler<CreatePayRate, PayRateDto>
{
    // Whoever is in the way is looked for and the rate is saved in one turn: nobody else writes in between.
    public Task<PayRateDto> Handle(CreatePayRate command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command, token), cancellationToken);

    private async Task<PayRateDto> CreateAsync(CreatePayRate command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var errors = new List<FieldError>();
        var terms = command.Terms with
        {
            EmployeeId = await PayRateReferences.EmployeeAsync(db, command.Terms.EmployeeId, command.EmployeeExternalId, errors, cancellationToken),
            EmploymentTypeId = await PayRateReferences.EmploymentTypeAsync(db, command.EmploymentType, errors, cancellationToken),
        };
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        var rate = PayRate.Set(Guid.CreateVersion7(now), db.OrganizationId, terms, now);
        db.PayRates.Add(rate);
        await PayRatePlaces.SaveAsync(db, rate, cancellationToken);
        return await names.NameAsync(rate, cancellationToken);
    }
}

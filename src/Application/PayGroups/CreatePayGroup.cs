using AutoMapper;
using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>Adds a pay group.</summary>
public sealed record CreatePayGroup(
    string Code,
    string Name,
    string PaySchedule,
    Jurisdiction Jurisdiction,
    string? Currency,
    string TimeZone,
    DayOfWeek WeekStartsOn,
    SalaryDivisor SalaryDivisor,
    decimal LargeChangePercent) : IRequest<PayGroupDto>
{
    /// <summary>The currency that is given, or else that of the jurisdiction's tax tables; null where neither is.</summary>
    public string? CurrencyInUse => Currency ?? PayGroupTerms.CurrencyOf(Jurisdiction);
}

internal sealed class CreatePayGroupValidator : AbstractValidator<CreatePayGroup>
{
    public CreatePayGroupValidator()
    {
        RuleFor(command => command.Currency).Passes(FieldErrorCodes.InvalidFormat, PayGroupTermsRules.CurrencyProblem);
        RuleFor(command => command.TimeZone).Passes(FieldErrorCodes.InvalidFormat, PayGroupTermsRules.TimeZoneProblem);
        RuleFor(command => command).Custom((command, context) =>
            context.AddAll(PayGroupTermsRules.Check(command.Jurisdiction, command.Currency)));
        RuleFor(command => command.Currency)
            .Must((command, _) => command.CurrencyInUse is not null)
            .WithErrorCode(FieldErrorCodes.Required)
            .WithMessage("Give the ISO 4217 code of the currency, such as USD. Only the jurisdictions AU and US have a currency of their own.");
    }
}

internal sealed class CreatePayGroupHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<CreatePayGroup, PayGroupDto>
{
    public async Task<PayGroupDto> Handle(CreatePayGroup command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var schedule = await db.PaySchedules.FindByCodeAsync(command.PaySchedule, cancellationToken)
            ?? throw await KnownCodes.RefusalAsync(db.PaySchedules, "pay_schedule", "pay schedule", command.PaySchedule, cancellationToken);
        var terms = new PayGroupTerms(command.Jurisdiction, command.CurrencyInUse!, command.TimeZone, command.WeekStartsOn, command.SalaryDivisor);
        var group = PayGroup.Configure(Guid.CreateVersion7(now), command.Code, command.Name, schedule, terms, now, command.LargeChangePercent);
        db.PayGroups.Add(group);
        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.PayGroupCode,
                    db.PayGroups.Where(g => g.Code == group.Code).Select(g => g.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is a pay group '{group.Code}' already. Use it, or give another code."),
            ],
            cancellationToken);
        return mapper.Map<PayGroupDto>(group);
    }
}

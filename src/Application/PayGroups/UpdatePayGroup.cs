using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>
/// Changes a pay group; null leaves a member as it is. All but the name and the share of a large change can change only while no submitted run
/// has paid it.
/// </summary>
public sealed record UpdatePayGroup(
    CodeOrId PayGroup,
    string? Name,
    string? PaySchedule,
    Jurisdiction? Jurisdiction,
    string? Currency,
    string? TimeZone,
    DayOfWeek? WeekStartsOn,
    SalaryDivisor? SalaryDivisor,
    decimal? LargeChangePercent,
    ExpectedVersion? ExpectedVersion) : IRequest<PayGroupDto>;

internal sealed class UpdatePayGroupValidator : AbstractValidator<UpdatePayGroup>
{
    public UpdatePayGroupValidator()
    {
        RuleFor(command => command.Currency).Passes(FieldErrorCodes.InvalidFormat, PayGroupTermsRules.CurrencyProblem);
        RuleFor(command => command.TimeZone).Passes(FieldErrorCodes.InvalidFormat, PayGroupTermsRules.TimeZoneProblem);
    }
}

internal sealed class UpdatePayGroupHandler(IPayrollDbContext db, PayGroupUse use, IMapper mapper, TimeProvider clock)
    : IRequestHandler<UpdatePayGroup, PayGroupDto>
{
    public Task<PayGroupDto> Handle(UpdatePayGroup command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<PayGroupDto> UpdateAsync(UpdatePayGroup command, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.Include(g => g.PaySchedule).GetAsync(command.PayGroup, cancellationToken);
        group.Expect(command.ExpectedVersion);
        var schedule = command.PaySchedule is null || command.PaySchedule == group.PaySchedule.Code
            ? group.PaySchedule
            : await db.PaySchedules.FindByCodeAsync(command.PaySchedule, cancellationToken)
                ?? throw await KnownCodes.RefusalAsync(db.PaySchedules, "pay_schedule", "pay schedule", command.PaySchedule, cancellationToken);
        var terms = new PayGroupTerms(
            command.Jurisdiction ?? group.Jurisdiction,
            command.Currency ?? group.Currency,
            command.TimeZone ?? group.TimeZone,
            command.WeekStartsOn ?? group.WeekStartsOn,
            command.SalaryDivisor ?? group.SalaryDivisor);
        var problems = PayGroupTermsRules.Check(terms.Jurisdiction, terms.Currency).ToList();
        if (problems.Count > 0) throw new InvalidRequestException(problems);

        var now = clock.GetUtcNow();
        if (schedule.Id != group.PayScheduleId || terms != group.Terms)
        {
            await use.RefuseRunsAsync(group, cancellationToken);
            await use.RefuseContradictionsAsync(group, terms, cancellationToken);
            group.Reorganize(schedule, terms, now);
        }

        group.Rename(command.Name ?? group.Name, now);
        group.SetLargeChangePercent(command.LargeChangePercent ?? group.LargeChangePercent, now);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<PayGroupDto>(group);
    }
}

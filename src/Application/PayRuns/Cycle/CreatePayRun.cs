using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Inputs;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Opens a run, with what is given for its people; where that is asked for, it goes on by itself.</summary>
/// <param name="PayGroup">The group's code.</param>
/// <param name="Type">What the run is for.</param>
/// <param name="PayPeriodStart">The period's first day; a regular run may leave both dates out, a correction has none.</param>
/// <param name="PayPeriodEnd">The period's last day.</param>
/// <param name="PayDate">The schedule's when not given; for a correction that of the corrected run.</param>
/// <param name="CorrectsPayRunId">For a correction: the run that it puts right.</param>
/// <param name="Employees">What is given.</param>
/// <param name="RunTo">How far the run goes by itself, in the background; null leaves it in draft.</param>
/// <param name="PriceEntries">Whether a run that is not regular prices the named employees' approved hours; null: it does not. A regular run always does.</param>
public sealed record CreatePayRun(
    string PayGroup,
    PayRunType Type,
    DateOnly? PayPeriodStart,
    DateOnly? PayPeriodEnd,
    DateOnly? PayDate,
    Guid? CorrectsPayRunId,
    IReadOnlyList<PayRunItem> Employees,
    PayRunTarget? RunTo = null,
    bool? PriceEntries = null) : IRequest<PayRunDto>;

internal sealed class CreatePayRunValidator : AbstractValidator<CreatePayRun>
{
    public CreatePayRunValidator()
    {
        RuleFor(command => command).Custom((command, context) =>
        {
            context.AddAll(CheckDates(command));
            if (command is { Type: PayRunType.Regular, PriceEntries: not null })
                context.AddAll([new("price_entries", FieldErrorCodes.Inconsistent, "A regular run always prices approved hours. Leave price_entries out.")]);
            context.AddAll(PayRunItemRules.Check(command.Employees, command.Type));
        });
    }

    private static IEnumerable<FieldError> CheckDates(CreatePayRun command)
    {
        var (start, end) = (command.PayPeriodStart, command.PayPeriodEnd);
        if (command.Type == PayRunType.Correction)
        {
            if (command.CorrectsPayRunId is null)
                yield return new("corrects_pay_run_id", FieldErrorCodes.Required, "Name the run that the correction puts right.");
            if (start is not null || end is not null)
                yield return new("pay_period_start", FieldErrorCodes.Inconsistent, "A correction takes the period of the run that it corrects. Leave the dates out.");
            yield break;
        }

        if (command.CorrectsPayRunId is not null)
            yield return new("corrects_pay_run_id", FieldErrorCodes.Inconsistent, "Only a run of the type correction corrects another.");
        if (start is null && end is not null)
            yield return new("pay_period_start", FieldErrorCodes.Required, "Give both dates of the period, or neither.");
        if (start is not null && end is null)
            yield return new("pay_period_end", FieldErrorCodes.Required, "Give both dates of the period, or neither.");
        if (start is null && end is null && command.Type != PayRunType.Regular)
            yield return new("pay_period_start", FieldErrorCodes.Required, "Give the period: only a regular run finds its own.");
        if (end < start)
            yield return new("pay_period_end", FieldErrorCodes.Inconsistent, "The period ends before it starts.");
    }
}

internal sealed class CreatePayRunHandler(
    IPayrollDbContext db,
    PayRunOpener opener,
    PayRunItems items,
    ManualPayCodes codes,
    RunToRequest runTo,
    PayRunDtoFactory view,
    TimeProvider clock) : IRequestHandler<CreatePayRun, PayRunDto>
{
    public async Task<PayRunDto> Handle(CreatePayRun command, CancellationToken cancellationToken)
    {
        runTo.RefuseUnlessAllowed(command.RunTo);
        var now = clock.GetUtcNow();
        var run = await opener.OpenAsync(command, now, cancellationToken);
        db.PayRuns.Add(run);
        await items.AddAsync(run, command.Employees, now, cancellationToken);
        if (command.RunTo is { } target) runTo.Start(run, target, now);
        try
        {
            await db.SerializableAsync(token => SaveAsync(run, command.Employees, token), cancellationToken);
        }
        catch (UniqueViolationException violation) when (violation.Index == UniqueIndexes.RegularPayRun)
        {
            var other = await db.PayRuns.Where(r => r.PayGroupId == run.PayGroupId && r.RegularPeriodStart == run.RegularPeriodStart)
                .Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
            // Cancelled in between: the place is free, and a second look takes it.
            if (other is null) throw;
            throw new ConflictException(
                ErrorCodes.PayRunExists,
                $"The pay group has a regular run for {run.PayPeriodStart:O} to {run.PayPeriodEnd:O}. Use that one, or cancel it first.",
                other);
        }

        runTo.Schedule(run);
        return await view.CreateAsync(run, cancellationToken);
    }

    // Period, currency and earning codes were read before the transaction. If one of them has changed since, the use case runs again.
    private async Task<int> SaveAsync(PayRun run, IReadOnlyList<PayRunItem> given, CancellationToken cancellationToken)
    {
        var (groupId, version) = (run.PayGroupId, run.PayGroup.Version);
        if (!await db.PayGroups.AnyAsync(g => g.Id == groupId && g.Version == version, cancellationToken)) throw new ConcurrentChangeException();
        await codes.RefuseChangedAsync(given.Select(item => item.Given), cancellationToken);
        return await db.SaveChangesAsync(cancellationToken);
    }
}

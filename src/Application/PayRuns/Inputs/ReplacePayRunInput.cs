using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>Gives pay for an employee in a run, in place of what was given before. A calculated run becomes stale.</summary>
public sealed record ReplacePayRunInput(Guid PayRunId, Guid EmployeeId, ManualPay Given, ExpectedVersion? ExpectedVersion) : IRequest<PayRunInputDto>;

internal sealed class ReplacePayRunInputValidator : AbstractValidator<ReplacePayRunInput>
{
    // Whether amounts may be negative depends on the run, which only the handler knows: the strictest rules come there.
    public ReplacePayRunInputValidator() => RuleFor(command => command).Custom((command, context) =>
        context.AddAll(ManualPayRules.Check(command.Given, PayRunType.Correction)));
}

internal sealed class ReplacePayRunInputHandler(IPayrollDbContext db, ManualPayCodes codes, IMapper mapper, TimeProvider clock)
    : IRequestHandler<ReplacePayRunInput, PayRunInputDto>
{
    // One after the other: callers who change many people of a run at once all get through.
    public Task<PayRunInputDto> Handle(ReplacePayRunInput command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ReplaceAsync(command, token), cancellationToken);

    private async Task<PayRunInputDto> ReplaceAsync(ReplacePayRunInput command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        var input = await db.PayRunInputs.FirstOrDefaultAsync(i => i.PayRunId == run.Id && i.EmployeeId == employee.Id, cancellationToken);
        await codes.ReadAsync(cancellationToken);
        var errors = ManualPayRules.Check(command.Given, run.Type).Concat(codes.Check(command.Given, input?.Given)).ToList();
        if (PayRunItems.Problem(run, employee) is { } problem) errors.Add(new("employee_id", FieldErrorCodes.Inconsistent, problem));
        if (errors.Count > 0) throw new InvalidRequestException(errors);

        if (input is null && command.ExpectedVersion is not null) throw new VersionMismatchException(0);
        input?.Expect(command.ExpectedVersion);
        run.RequireInputs();
        if (input is null)
        {
            run.ChangeInput(employee.Id, now);
            input = PayRunInput.Give(Guid.CreateVersion7(now), run, employee.Id, command.Given, now);
            db.PayRunInputs.Add(input);
            codes.Note(input);
        }
        else if (!PayInputJson.Same(input.Given, command.Given))
        {
            run.ChangeInput(employee.Id, now);
            input.Replace(command.Given, now);
            await codes.NoteAnewAsync(input, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<PayRunInputDto>(input);
    }
}

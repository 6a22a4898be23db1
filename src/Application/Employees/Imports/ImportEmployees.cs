using System.Text.Json.Serialization;
using MediatR;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Imports;

/// <summary>Takes on and changes up to 10,000 employees, told apart by their external ids.</summary>
public sealed record ImportEmployees(IReadOnlyList<BatchItem<EmployeeFields>> Items, BatchMode Mode)
    : IRequest<BatchDto<ImportedEmployeeDto>>, IMayBeDryRun
{
    public bool IsDryRun => Mode == BatchMode.DryRun;
}

/// <summary>What became of an employee of a batch.</summary>
public sealed record ImportedEmployeeDto : BatchResultDto
{
    /// <summary>The id in your own system.</summary>
    [JsonPropertyOrder(-3)]
    public required string? ExternalId { get; init; }

    /// <summary>The employee's id; null where there is none.</summary>
    public required Guid? EmployeeId { get; init; }
}

internal sealed class ImportEmployeesHandler(IPayrollDbContext db, EmployeeBatch employees) : IRequestHandler<ImportEmployees, BatchDto<ImportedEmployeeDto>>
{
    public Task<BatchDto<ImportedEmployeeDto>> Handle(ImportEmployees command, CancellationToken cancellationToken) =>
        db.BatchAsync(command.Mode, token => ImportAsync(command, token), cancellationToken);

    private async Task<BatchDto<ImportedEmployeeDto>> ImportAsync(ImportEmployees command, CancellationToken cancellationToken)
    {
        var batch = Batch<EmployeeFields>.ByExternalId(command.Items);
        var created = new List<Employee>();
        foreach (var outcome in await employees.ApplyAsync(batch.Open.Select(item => (item.Index, item.Value!)).ToList(), cancellationToken))
        {
            if (outcome is EmployeeOutcome.Created { Employee: var employee }) created.Add(employee);
            batch[outcome.Index] = OutcomeOf(outcome);
        }

        var answer = batch.Answer(command.Mode, Result);
        if (command.Mode == BatchMode.DryRun) return answer;
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertManyAsync(created, cancellationToken);
        await db.InsertManyAsync(created.SelectMany(employee => employee.Employments).ToList(), cancellationToken);
        return answer;
    }

    private static BatchOutcome OutcomeOf(EmployeeOutcome outcome) => outcome switch
    {
        EmployeeOutcome.Created made => BatchOutcome.Created(made.Employee.Id),
        EmployeeOutcome.Updated changed => BatchOutcome.Updated(changed.Employee.Id),
        EmployeeOutcome.Unchanged same => BatchOutcome.Unchanged(same.EmployeeId),
        EmployeeOutcome.Conflict refused => BatchOutcome.Conflict(
            refused.EmployeeId, refused.Field, refused.Code, refused.Message, refused.ConflictsWith),
        EmployeeOutcome.Rejected refused => BatchOutcome.Rejected(refused.Errors),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of an employee."),
    };

    private static ImportedEmployeeDto Result(BatchItem<EmployeeFields> item, BatchAnswer answer) => new()
    {
        Index = item.Index,
        ExternalId = item.ExternalId,
        Status = answer.Status,
        EmployeeId = answer.Id,
        Errors = answer.Errors,
        ConflictsWith = answer.ConflictsWith,
    };
}

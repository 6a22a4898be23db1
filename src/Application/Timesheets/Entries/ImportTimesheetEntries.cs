using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Recording;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Creates and updates up to 10,000 entries, told apart by their external ids.</summary>
public sealed record ImportTimesheetEntries(IReadOnlyList<BatchItem<TimesheetEntryFields>> Items, BatchMode Mode)
    : IRequest<BatchDto<ImportedTimesheetEntryDto>>, IMayBeDryRun
{
    public bool IsDryRun => Mode == BatchMode.DryRun;
}

/// <summary>What became of an entry of a batch.</summary>
public sealed record ImportedTimesheetEntryDto : BatchResultDto
{
    /// <summary>The id in your own system.</summary>
    [JsonPropertyOrder(-3)]
    public required string? ExternalId { get; init; }

    /// <summary>The entry's id; null where there is none.</summary>
    public required Guid? TimesheetEntryId { get; init; }
}

internal sealed class ImportTimesheetEntriesHandler(IPayrollDbContext db, TimesheetBatch entries, TimeProvider clock)
    : IRequestHandler<ImportTimesheetEntries, BatchDto<ImportedTimesheetEntryDto>>
{
    public Task<BatchDto<ImportedTimesheetEntryDto>> Handle(ImportTimesheetEntries command, CancellationToken cancellationToken) =>
        db.BatchAsync(command.Mode, token => ImportAsync(command, token), cancellationToken);

    private async Task<BatchDto<ImportedTimesheetEntryDto>> ImportAsync(ImportTimesheetEntries command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var batch = Batch<TimesheetEntryFields>.ByExternalId(command.Items);
        var open = batch.Open.ToList();
        var externalIds = open.ConvertAll(item => item.ExternalId!.Trim());
        var existing = await db.TimesheetEntries.AsNoTracking().Where(entry => EF.Parameter(externalIds).Contains(entry.ExternalId!))
            .ToDictionaryAsync(entry => entry.ExternalId!, StringComparer.Ordinal, cancellationToken);
        var items = open.ConvertAll(item => new TimesheetBatchItem(item.Value!, existing.GetValueOrDefault(item.ExternalId!.Trim())));
        await entries.ResolveAsync(items, now, cancellationToken);
        for (var at = 0; at < open.Count; at++) batch[open[at].Index] = items[at].Outcome;
        var answer = batch.Answer(command.Mode, Result);
        if (command.Mode != BatchMode.DryRun) await entries.WriteAsync(items, now, cancellationToken);
        return answer;
    }

    private static ImportedTimesheetEntryDto Result(BatchItem<TimesheetEntryFields> item, BatchAnswer answer) => new()
    {
        Index = item.Index,
        ExternalId = item.ExternalId,
        Status = answer.Status,
        TimesheetEntryId = answer.Id,
        Errors = answer.Errors,
        ConflictsWith = answer.ConflictsWith,
    };
}

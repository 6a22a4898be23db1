using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Records and corrects up to 10,000 entries, told apart by their external ids.</summary>
public sealed record ImportTimesheetEntries(IReadOnlyList<BatchItem<TimesheetEntryItem>> Items, BatchMode Mode) : IRequest<BatchDto<ImportedTimesheetEntryDto>>;

/// <summary>What became of an entry of a batch.</summary>
public sealed record ImportedTimesheetEntryDto : BatchResultDto
{
    /// <summary>The id in your own system.</summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(-3)]
    public required string? ExternalId { get; init; }

    /// <summary>The entry's id; null where there is none.</summary>
    public required Guid? TimesheetEntryId { get; init; }
}

internal sealed class ImportTimesheetEntriesHandler(IPayrollDbContext db, TimesheetSet entries, TimeProvider clock)
    : IRequestHandler<ImportTimesheetEntries, BatchDto<ImportedTimesheetEntryDto>>
{
    public Task<BatchDto<ImportedTimesheetEntryDto>> Handle(ImportTimesheetEntries command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ImportAsync(command, token), cancellationToken);

    private async Task<BatchDto<ImportedTimesheetEntryDto>> ImportAsync(ImportTimesheetEntries command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var batch = Batch<TimesheetEntryItem>.ByExternalId(command.Items);
        var open = batch.Open.ToList();
        var existing = await ExistingAsync(open, cancellationToken);
        var drafts = open.ConvertAll(item => new TimesheetDraft(item.Value!, existing.GetValueOrDefault(item.ExternalId!.Trim())));
        await entries.SettleAsync(drafts, now, cancellationToken);
        for (var at = 0; at < open.Count; at++) batch[open[at].Index] = drafts[at].Outcome;
        var answer = batch.Answer(command.Mode, Result);
        if (command.Mode != BatchMode.DryRun) await entries.WriteAsync(drafts, now, cancellationToken);
        return answer;
    }

    // Only what it takes to compare them: most of a batch that is sent again is as it was.
    private async Task<Dictionary<string, ExistingEntry>> ExistingAsync(List<BatchItem<TimesheetEntryItem>> items, CancellationToken cancellationToken)
    {
        var externalIds = items.ConvertAll(item => item.ExternalId!.Trim());
        var rows = await db.TimesheetEntries.AsNoTracking().Where(entry => EF.Parameter(externalIds).Contains(entry.ExternalId!))
            .Select(entry => new ExistingEntry(
                entry.Id,
                new TimesheetEntryTerms
                {
                    ExternalId = entry.ExternalId,
                    EmployeeId = entry.EmployeeId,
                    Date = entry.Date,
                    Start = entry.StartMinute,
                    End = entry.EndMinute,
                    Breaks = entry.Breaks,
                    BreakMinutes = entry.BreakMinutes,
                    GivenMinutes = entry.StartMinute == null ? entry.Minutes : null,
                    Units = entry.Units,
                    Classification = entry.Classification,
                    CostCodeId = entry.CostCodeId,
                    Project = entry.Project,
                    EarningCodeId = entry.EarningCodeId,
                    DistanceKm = entry.DistanceKm,
                    Status = entry.Status,
                },
                entry.Minutes,
                entry.PaidInPayRunId != null))
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(entry => entry.Terms.ExternalId!, StringComparer.Ordinal);
    }

    private static ImportedTimesheetEntryDto Result(BatchItem<TimesheetEntryItem> item, BatchAnswer answer) => new()
    {
        Index = item.Index,
        ExternalId = item.ExternalId,
        Status = answer.Status,
        TimesheetEntryId = answer.Id,
        Errors = answer.Errors,
        ConflictsWith = answer.ConflictsWith,
    };
}

using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>Adds and renames up to 10,000 holidays, told apart by their dates and pay groups.</summary>
public sealed record ImportHolidays(IReadOnlyList<BatchItem<HolidayItem>> Items, BatchMode Mode)
    : IRequest<BatchDto<ImportedHolidayDto>>, IMayBeDryRun
{
    public bool IsDryRun => Mode == BatchMode.DryRun;
}

/// <summary>A holiday of a batch.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What people call it; null leaves the name of one that is there.</param>
/// <param name="PayGroup">The code of the group that keeps it; null: all do.</param>
public sealed record HolidayItem(DateOnly Date, string? Name, string? PayGroup);

/// <summary>What became of a holiday of a batch.</summary>
public sealed record ImportedHolidayDto : BatchResultDto
{
    /// <summary>The day; null where it could not be read.</summary>
    [JsonPropertyOrder(-3)]
    public required DateOnly? Date { get; init; }

    /// <summary>The code of the pay group that keeps it; null: all do.</summary>
    [JsonPropertyOrder(-3)]
    public required string? PayGroup { get; init; }

    /// <summary>The holiday's id; null where there is none.</summary>
    public required Guid? HolidayId { get; init; }
}

internal sealed class ImportHolidaysHandler(IPayrollDbContext db, TimeProvider clock) : IRequestHandler<ImportHolidays, BatchDto<ImportedHolidayDto>>
{
    private static readonly FieldError WithoutDate = new("date", FieldErrorCodes.Required, "Give each holiday a date.");

    public Task<BatchDto<ImportedHolidayDto>> Handle(ImportHolidays command, CancellationToken cancellationToken) =>
        db.BatchAsync(command.Mode, token => ImportAsync(command, token), cancellationToken);

    private async Task<BatchDto<ImportedHolidayDto>> ImportAsync(ImportHolidays command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var batch = new Batch<HolidayItem>(command.Items, item => item.Value is { } holiday ? $"{holiday.Date:O} {holiday.PayGroup}" : null, WithoutDate);
        var drafts = batch.Open.Select(item => new HolidayDraft(item.Index, item.Value!)).ToList();
        var groups = await GroupsAsync(drafts, cancellationToken);
        var known = await KnownCodes.ReadIfMissingAsync(drafts.Select(draft => draft.Item.PayGroup), groups.Keys, db.PayGroups, "pay group", cancellationToken);
        var existing = await ExistingAsync(drafts, groups.Values, cancellationToken);
        foreach (var (draft, id) in drafts.Zip(OrderedIds.At(now, drafts.Count)))
        {
            draft.Resolve(groups, known, existing, id, db.OrganizationId, now);
            batch[draft.Index] = draft.Outcome;
        }

        var answer = batch.Answer(command.Mode, Result);
        if (command.Mode != BatchMode.DryRun) await WriteAsync(drafts, now, cancellationToken);
        return answer;
    }

    private Task<Dictionary<string, PayGroup>> GroupsAsync(List<HolidayDraft> drafts, CancellationToken cancellationToken)
    {
        var codes = CodeLookups.CodesAmong(drafts.Select(draft => draft.Item.PayGroup));
        return db.PayGroups.AsNoTracking().Where(group => EF.Parameter(codes).Contains(group.Code)).ToDictionaryAsync(group => group.Code, StringComparer.Ordinal, cancellationToken);
    }

    // Not tracked: a dry run, and what is refused, leaves nothing to be written.
    private async Task<Dictionary<(DateOnly Date, Guid HoldsFor), Holiday>> ExistingAsync(
        List<HolidayDraft> drafts, IEnumerable<PayGroup> groups, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0) return [];
        var (first, last) = (drafts.Min(draft => draft.Item.Date), drafts.Max(draft => draft.Item.Date));
        List<Guid> keepers = [Holiday.All, .. groups.Select(group => group.Id)];
        return await db.Holidays.AsNoTracking().Where(h => h.Date >= first && h.Date <= last && EF.Parameter(keepers).Contains(h.HoldsFor))
            .ToDictionaryAsync(h => (h.Date, h.HoldsFor), cancellationToken);
    }

    private async Task WriteAsync(List<HolidayDraft> drafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var draft in drafts.Where(draft => draft.Outcome!.Status == BatchStatus.Updated))
        {
            db.Holidays.Attach(draft.Holiday!);
            draft.Holiday!.Update(draft.Item.Date, draft.Item.Name!, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.InsertManyAsync(
            drafts.Where(draft => draft.Outcome!.Status == BatchStatus.Created).Select(draft => draft.Holiday!).ToList(), cancellationToken);
    }

    private static ImportedHolidayDto Result(BatchItem<HolidayItem> item, BatchAnswer answer) => new()
    {
        Index = item.Index,
        Date = item.Value?.Date,
        PayGroup = item.Value?.PayGroup,
        Status = answer.Status,
        HolidayId = answer.Id,
        Errors = answer.Errors,
        ConflictsWith = answer.ConflictsWith,
    };
}

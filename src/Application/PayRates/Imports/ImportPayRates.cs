using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates.Imports;

/// <summary>Sets and changes up to 10,000 pay rates, told apart by their external ids.</summary>
public sealed record ImportPayRates(IReadOnlyList<BatchItem<UpdatePayRate>> Items, BatchMode Mode)
    : IRequest<BatchDto<ImportedPayRateDto>>, IMayBeDryRun
{
    public bool IsDryRun => Mode == BatchMode.DryRun;
}

/// <summary>What became of a pay rate of a batch.</summary>
public sealed record ImportedPayRateDto : BatchResultDto
{
    /// <summary>The id in your own system.</summary>
    [JsonPropertyOrder(-3)]
    public required string? ExternalId { get; init; }

    /// <summary>The rate's id; null where there is none.</summary>
    public required Guid? PayRateId { get; init; }
}

internal sealed class ImportPayRatesHandler(IPayrollDbContext db, TimeProvider clock)
    : IRequestHandler<ImportPayRates, BatchDto<ImportedPayRateDto>>
{
    public Task<BatchDto<ImportedPayRateDto>> Handle(ImportPayRates command, CancellationToken cancellationToken) =>
        db.BatchAsync(command.Mode, token => ImportAsync(command, token), cancellationToken);

    private async Task<BatchDto<ImportedPayRateDto>> ImportAsync(ImportPayRates command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var batch = Batch<UpdatePayRate>.ByExternalId(command.Items);
        var items = batch.Open.ToList();
        var existing = await ExistingAsync(items, cancellationToken);
        var drafts = items.ConvertAll(item => new PayRateDraft(item.Value!, existing.GetValueOrDefault(item.ExternalId!.Trim())));
        var reading = await PayRateReading.LoadAsync(db, drafts, cancellationToken);
        foreach (var (draft, id) in drafts.Zip(OrderedIds.At(now, drafts.Count))) reading.Read(draft, id, db.OrganizationId, now);
        await PlaceAsync(drafts.Where(draft => draft.Meant is not null).ToList(), cancellationToken);
        for (var at = 0; at < items.Count; at++) batch[items[at].Index] = drafts[at].Outcome;
        var answer = batch.Answer(command.Mode, Result);
        if (command.Mode != BatchMode.DryRun) await WriteAsync(drafts, now, cancellationToken);
        return answer;
    }

    private Task<Dictionary<string, PayRate>> ExistingAsync(List<BatchItem<UpdatePayRate>> items, CancellationToken cancellationToken)
    {
        var externalIds = items.ConvertAll(item => item.ExternalId!.Trim());
        return db.PayRates.AsNoTracking().Where(rate => EF.Parameter(externalIds).Contains(rate.ExternalId!))
            .ToDictionaryAsync(rate => rate.ExternalId!, StringComparer.Ordinal, cancellationToken);
    }

    // Every rate of whoever and whatever the batch is for: those for one person are of that person, the rest of a classification.
    private async Task PlaceAsync(List<PayRateDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0) return;
        var employees = drafts.Select(draft => draft.Meant!.EmployeeId).OfType<Guid>().Distinct().ToList();
        var classifications = drafts.Where(draft => draft.Meant!.EmployeeId is null).Select(draft => draft.Meant!.Classification!).Distinct(StringComparer.Ordinal).ToList();
        var there = drafts.Select(draft => draft.Existing).OfType<PayRate>().ToDictionary(rate => rate.Id);
        var others = await db.PayRates.AsNoTracking()
            .Where(rate => rate.EmployeeId != null
                ? EF.Parameter(employees).Contains(rate.EmployeeId.Value)
                : EF.Parameter(classifications).Contains(rate.Classification!))
            .ToListAsync(cancellationToken);
        var timelines = new PayRateTimelines();
        foreach (var rate in others.Where(rate => !there.ContainsKey(rate.Id)).Concat(there.Values)) timelines.Place(rate);
        var obstacles = Rearrangement.Carry(timelines, drafts.ConvertAll(draft => new Move<PayRate>(draft.Existing, draft.Meant!)));
        var made = drafts.Where(draft => draft.Existing is null).Select(draft => draft.Meant!.Id).ToHashSet();
        for (var at = 0; at < drafts.Count; at++)
        {
            drafts[at].Outcome = (obstacles[at]?.Other, drafts[at].Existing) switch
            {
                ({ } other, var existing) => BatchOutcome.Conflict(
                    existing?.Id, "effective_from", ErrorCodes.PayRateOverlap, PayRatePlaces.Overlap(other), made.Contains(other.Id) ? null : other.Id),
                (null, { } existing) => BatchOutcome.Updated(existing.Id),
                _ => BatchOutcome.Created(drafts[at].Meant!.Id),
            };
        }
    }

    private async Task WriteAsync(List<PayRateDraft> drafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var draft in drafts.Where(draft => draft.Outcome!.Status == BatchStatus.Updated))
        {
            db.PayRates.Attach(draft.Existing!);
            draft.Existing!.Revise(draft.Meant!.Terms, now);
        }

        var created = drafts.Where(draft => draft.Outcome!.Status == BatchStatus.Created).Select(draft => draft.Meant!).ToList();
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertManyAsync(created, cancellationToken);
    }

    private static ImportedPayRateDto Result(BatchItem<UpdatePayRate> item, BatchAnswer answer) => new()
    {
        Index = item.Index,
        ExternalId = item.ExternalId,
        Status = answer.Status,
        PayRateId = answer.Id,
        Errors = answer.Errors,
        ConflictsWith = answer.ConflictsWith,
    };
}

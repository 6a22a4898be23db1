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

/// <summary>Creates and updates up to 10,000 pay rates, told apart by their external ids.</summary>
public sealed record ImportPayRates(IReadOnlyList<BatchItem<PayRateFields>> Items, BatchMode Mode)
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
        var batch = Batch<PayRateFields>.ByExternalId(command.Items);
        var items = await ReadAsync(batch.Open.ToList(), now, cancellationToken);
        await RefuseConflictsAsync(items.Where(item => item.Outcome is null).ToList(), cancellationToken);
        foreach (var item in items) batch[item.Index] = item.Outcome ??= item.Existing is null ? BatchOutcome.Created(item.Id) : BatchOutcome.Updated(item.Id);
        var answer = batch.Answer(command.Mode, Result);
        if (command.Mode != BatchMode.DryRun) await WriteAsync(items, now, cancellationToken);
        return answer;
    }

    private async Task<List<Work>> ReadAsync(List<BatchItem<PayRateFields>> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var externalIds = items.ConvertAll(item => item.ExternalId!.Trim());
        var existing = await db.PayRates.AsNoTracking().Where(rate => EF.Parameter(externalIds).Contains(rate.ExternalId!))
            .ToDictionaryAsync(rate => rate.ExternalId!, StringComparer.Ordinal, cancellationToken);
        var reader = await PayRateReader.LoadAsync(db, items.ConvertAll(item => item.Value!), cancellationToken);
        return items.Zip(OrderedIds.At(now, items.Count)).Select(pair => Read(pair.First, existing.GetValueOrDefault(pair.First.ExternalId!.Trim()), pair.Second, reader)).ToList();
    }

    private static Work Read(BatchItem<PayRateFields> item, PayRate? existing, Guid newId, PayRateReader reader)
    {
        var errors = new List<FieldError>();
        var work = new Work(item.Index, existing?.Id ?? newId, existing, reader.Read(item.Value!, existing?.Terms, errors));
        if (errors.Count > 0) work.Outcome = BatchOutcome.Rejected(errors);
        else if (work.Terms == existing?.Terms) work.Outcome = BatchOutcome.Unchanged(work.Id);
        else if (existing?.RefusalOnceUsed(work.Terms) is { } used) work.Outcome = BatchOutcome.Conflict(work.Id, "external_id", used.Code, used.Message);
        return work;
    }

    private async Task RefuseConflictsAsync(List<Work> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0) return;
        var changed = open.Where(item => item.Existing is not null).Select(item => item.Id).ToHashSet();
        var others = await OthersAsync(open, cancellationToken);
        var moves = open.ConvertAll(item => new Move<PayRateDays>(item.Existing is { } rate ? PayRateDays.Of(rate.Id, rate.Terms) : null, PayRateDays.Of(item.Id, item.Terms)));
        var conflicts = PayRateDays.FindConflicts(others.Where(rate => !changed.Contains(rate.Id)).Select(rate => PayRateDays.Of(rate.Id, rate.Terms)), moves);
        var created = open.Where(item => item.Existing is null).Select(item => item.Id).ToHashSet();
        foreach (var (item, conflict) in open.Zip(conflicts))
        {
            if (conflict?.With is { } other)
            {
                item.Outcome = BatchOutcome.Conflict(
                    item.Existing?.Id, "effective_from", ErrorCodes.PayRateOverlap, PayRateConflicts.Overlap(other), created.Contains(other.PayRateId) ? null : other.PayRateId);
            }
        }
    }

    // A rate for an employee conflicts with rates for the same employee only, another rate with those for the same classification.
    private Task<List<PayRate>> OthersAsync(List<Work> open, CancellationToken cancellationToken)
    {
        var keys = open.Select(item => item.Terms.Key).ToList();
        var employees = keys.Select(key => key.EmployeeId).OfType<Guid>().Distinct().ToList();
        var classifications = keys.Where(key => key.EmployeeId is null).Select(key => key.Classification!).Distinct(StringComparer.Ordinal).ToList();
        return db.PayRates.AsNoTracking()
            .Where(rate => rate.EmployeeId != null
                ? EF.Parameter(employees).Contains(rate.EmployeeId.Value)
                : EF.Parameter(classifications).Contains(rate.Classification!))
            .ToListAsync(cancellationToken);
    }

    private async Task WriteAsync(List<Work> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var item in items.Where(item => item.Outcome!.Status == BatchStatus.Updated))
        {
            db.PayRates.Attach(item.Existing!);
            item.Existing!.Update(item.Terms, now);
        }

        var created = items.Where(item => item.Outcome!.Status == BatchStatus.Created).Select(item => PayRate.Create(item.Id, db.OrganizationId, item.Terms, now)).ToList();
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertManyAsync(created, cancellationToken);
    }

    private static ImportedPayRateDto Result(BatchItem<PayRateFields> item, BatchAnswer answer) => new()
    {
        Index = item.Index,
        ExternalId = item.ExternalId,
        Status = answer.Status,
        PayRateId = answer.Id,
        Errors = answer.Errors,
        ConflictsWith = answer.ConflictsWith,
    };

    private sealed record Work(int Index, Guid Id, PayRate? Existing, PayRateTerms Terms)
    {
        /// <summary>What becomes of it; null while that is not known.</summary>
        public BatchOutcome? Outcome { get; set; }
    }
}

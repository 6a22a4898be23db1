using MediatR;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.Timesheets.Pricing;

/// <summary>What entries that are not saved would cost, beside what is approved already. Writes nothing.</summary>
public sealed record PriceTimesheetEntries(IReadOnlyList<TimesheetEntryFields> Entries, bool WhyNot) : IRequest<PricedEntriesDto>;

internal sealed class PriceTimesheetEntriesHandler(IPayrollDbContext db, TimesheetBatch batch, HoursInputLoader loader, TimeProvider clock)
    : IRequestHandler<PriceTimesheetEntries, PricedEntriesDto>
{
    public Task<PricedEntriesDto> Handle(PriceTimesheetEntries query, CancellationToken cancellationToken) =>
        db.SnapshotAsync(token => PriceAsync(query, token), cancellationToken);

    private async Task<PricedEntriesDto> PriceAsync(PriceTimesheetEntries query, CancellationToken cancellationToken)
    {
        var items = query.Entries.Select(fields => new TimesheetBatchItem(fields, null)).ToList();
        await batch.ResolveAsync(items, clock.GetUtcNow(), cancellationToken);
        ThrowIfRefused(items);
        var entries = items.ConvertAll(item => item.Created!);
        var inputs = await loader.LoadAsync(entries, cancellationToken);
        var priced = inputs.ToDictionary(person => person.Key, person => HoursPricer.Price(person.Value));
        return PricedEntriesDto.Of(entries, priced, query.WhyNot);
    }

    // As in a list that is created as a whole: each error has the path of its entry.
    private static void ThrowIfRefused(List<TimesheetBatchItem> items)
    {
        var errors = items.SelectMany((item, index) => item.Outcome!.Errors.Select(error => error with { Field = $"entries[{index}].{error.Field}" })).ToList();
        if (errors.Count > 0) throw new InvalidRequestException(errors);
    }
}

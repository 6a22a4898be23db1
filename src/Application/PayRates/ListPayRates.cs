using MediatR;
using Payroll.Application.Common.Pages;

namespace Payroll.Application.PayRates;

/// <summary>The organization's pay rates. There is no way to keep one yet, so there are none.</summary>
public sealed record ListPayRates(PageRequest Page) : IRequest<Page<PayRateDto>>;

/// <summary>What an hour is worth, from one day to another.</summary>
public sealed record PayRateDto
{
    /// <summary>The pay rate's id.</summary>
    public required Guid PayRateId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What the unit of time or work is worth, up to six decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds; null while it has no end.</summary>
    public required DateOnly? EffectiveTo { get; init; }
}

internal sealed class ListPayRatesHandler : IRequestHandler<ListPayRates, Page<PayRateDto>>
{
    public Task<Page<PayRateDto>> Handle(ListPayRates query, CancellationToken cancellationToken)
    {
        _ = query.Page.After(nameof(PayRateDto));
        return Task.FromResult(new Page<PayRateDto>([], false, null));
    }
}

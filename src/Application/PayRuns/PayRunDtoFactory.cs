using AutoMapper;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns;

/// <summary>Answers a run with the number of people whose inputs have changed since they were computed.</summary>
internal sealed class PayRunDtoFactory(StaleInputs stale, IMapper mapper)
{
    public async Task<PayRunDto> CreateAsync(PayRun run, CancellationToken cancellationToken)
    {
        var dto = CreateFresh(run);
        if (run.Status is not (PayRunStatus.Calculated or PayRunStatus.Approved)) return dto;
        return dto with { Counts = dto.Counts with { Stale = await stale.CountAsync(run, cancellationToken) } };
    }

    /// <summary>Answers a run in a list, where comparing everyone's inputs would cost too much.</summary>
    public PayRunDto CreateForList(PayRun run)
    {
        var dto = CreateFresh(run);
        return dto with { Counts = dto.Counts with { Stale = run.Status is PayRunStatus.Calculated or PayRunStatus.Approved ? null : 0 } };
    }

    /// <summary>For a run that was compared a moment ago and has no stale result.</summary>
    public PayRunDto CreateFresh(PayRun run) => mapper.Map<PayRunDto>(run);
}

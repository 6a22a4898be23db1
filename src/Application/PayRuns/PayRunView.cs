using AutoMapper;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns;

/// <summary>Answers a run with the number of people whose inputs have changed since they were computed.</summary>
internal sealed class PayRunView(StaleInputs stale, IMapper mapper)
{
    public async Task<PayRunDto> SeeAsync(PayRun run, CancellationToken cancellationToken)
    {
        var dto = mapper.Map<PayRunDto>(run);
        if (run.Status is not (PayRunStatus.Calculated or PayRunStatus.Approved)) return dto;
        return dto with { Counts = dto.Counts with { Stale = (await stale.FindAsync(run, cancellationToken)).Count } };
    }
}

using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common.Errors;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Infrastructure.Persistence;
using Quartz;

namespace Payroll.Infrastructure.Jobs;

/// <summary>
/// Computes a part of a run, and takes a calculated run as far as was asked for. A part that fails is tried again; after the last attempt
/// its employees are blocked.
/// </summary>
internal sealed class CalculationJob(IServiceScopeFactory scopes, IDbContextFactory<PayrollDbContext> contexts, ILogger<CalculationJob> logger) : IJob
{
    /// <summary>After the first attempt and the second.</summary>
    public static readonly RetryPolicy Retries = RetryPolicy.Explicit([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)]);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var ticket = CalculationTickets.Of(context.MergedJobDataMap);
        try
        {
            if (ticket.CalculationId is not null) await SendAsync(ticket, new CalculatePayRunChunk(ticket), cancellationToken);
            else await ContinueAsync(ticket, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = CalculationTickets.NameOf(ticket);
            logger.LogError(exception, "Calculating pay run {PayRunId} failed at attempt {Attempt}: {Reference}", ticket.PayRunId, context.RetryAttempt + 1, reference);
            if (context.RetryAttempt < Retries.MaxAttempts) throw new JobExecutionException(exception);
            // Another writer held the organization for all attempts: no fault of the run. The next sweep queues the job again.
            if (exception is UnavailableException or ConflictException) return;
            await SendAsync(ticket, new FailPayRunCalculation(ticket, reference), cancellationToken);
        }
    }

    // Where another server takes the steps, this one leaves them to it.
    private async Task ContinueAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var held = await db.TryHoldAsync(ticket.PayRunId, cancellationToken);
        if (held is not null) await SendAsync(ticket, new ContinuePayRun(ticket.PayRunId), cancellationToken);
    }

    private async Task SendAsync(CalculationTicket ticket, IRequest request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = ticket.OrganizationId;
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}

/// <summary>Tickets as the data of a job.</summary>
internal static class CalculationTickets
{
    private const string Organization = "organization";
    private const string PayRun = "pay_run";
    private const string Calculation = "calculation";
    private const string Chunk = "chunk";

    /// <summary>Names a job: the same ticket is not queued twice.</summary>
    public static string NameOf(CalculationTicket ticket) => $"{ticket.PayRunId:N}.{ticket.CalculationId?.ToString("N") ?? "steps"}.{ticket.Chunk ?? 0}";

    public static JobDataMap DataOf(CalculationTicket ticket)
    {
        var data = new JobDataMap { [Organization] = ticket.OrganizationId.ToString(), [PayRun] = ticket.PayRunId.ToString() };
        if (ticket.CalculationId is { } calculation) data[Calculation] = calculation.ToString();
        if (ticket.Chunk is { } chunk) data[Chunk] = chunk.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return data;
    }

    public static CalculationTicket Of(JobDataMap data) => new(
        Guid.Parse((string)data[Organization]!),
        Guid.Parse((string)data[PayRun]!),
        data.TryGetValue(Calculation, out var calculation) ? Guid.Parse((string)calculation!) : null,
        data.TryGetValue(Chunk, out var chunk) ? int.Parse((string)chunk!, System.Globalization.CultureInfo.InvariantCulture) : null);
}

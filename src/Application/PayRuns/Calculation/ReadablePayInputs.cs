using System.Data.Common;
using Microsoft.Extensions.Logging;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Reads inputs so that contradictory rows of one employee keep no other employee from being read.</summary>
internal sealed class ReadablePayInputs(PayInputLoader loader, ILogger<ReadablePayInputs> logger)
{
    /// <summary>The inputs of some of a run's employees, and the employees whose inputs can't be read.</summary>
    /// <remarks>All at once; where that fails for the sake of one employee, one by one.</remarks>
    public async Task<(List<PayInput> Inputs, List<Guid> Unreadable)> LoadAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        try
        {
            return (await loader.LoadAsync(run, people, cancellationToken), []);
        }
        catch (Exception exception) when (IsContradiction(exception) && people.Count > 1)
        {
            var (inputs, unreadable) = (new List<PayInput>(), new List<Guid>());
            foreach (var employee in people)
            {
                var (one, contradictory) = await LoadAsync(run, [employee], cancellationToken);
                inputs.AddRange(one);
                unreadable.AddRange(contradictory);
            }

            // If no employee can be read, the cause is not in one of them.
            if (inputs.Count == 0) throw;
            return (inputs, unreadable);
        }
        catch (Exception exception) when (IsContradiction(exception))
        {
            logger.LogError(exception, "Reading the inputs of employee {EmployeeId} for pay run {PayRunId} failed", people[0], run.Id);
            return ([], [.. people]);
        }
    }

    // What reading throws for contradictory rows. Providers wrap a database that is away in some of these types.
    private static bool IsContradiction(Exception exception) =>
        exception is KeyNotFoundException or ArgumentException or ArithmeticException or NullReferenceException or FormatException
            or InvalidOperationException { Source: "Payroll.Domain" or "Payroll.Application" or "System.Linq" }
        && !Causes(exception).Any(cause => cause is DbException or IOException or TimeoutException);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException) yield return cause;
    }
}

using Payroll.Domain.Common;

namespace Payroll.Domain.PayRuns;

/// <summary>A part of a run's employees, which is calculated as a whole and by itself. Exists while the run is being calculated.</summary>
public sealed class PayRunChunk : IOrganizationOwned
{
    private const int IdBytes = 16;

    private PayRunChunk()
    {
        EmployeeIds = [];
        Totals = PayRunTotals.None;
    }

    /// <inheritdoc/>
    public Guid OrganizationId { get; private set; }

    /// <summary>The run.</summary>
    public Guid PayRunId { get; private set; }

    /// <summary>The calculation that the chunk belongs to.</summary>
    public Guid CalculationId { get; private set; }

    /// <summary>Its place, from 1 on.</summary>
    public int Number { get; private set; }

    /// <summary>The employees' ids in order, 16 bytes each.</summary>
    public byte[] EmployeeIds { get; private set; }

    /// <summary>Whether it has been handed to a server. The others wait until an earlier one is done.</summary>
    public bool IsScheduled { get; private set; }

    /// <summary>Whether its results are written.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The sums over its employees who are paid.</summary>
    public PayRunTotals Totals { get; private set; }

    /// <summary>Its employees whose pay could not be computed.</summary>
    public int ExceptionCount { get; private set; }

    /// <summary>Its employees who get nothing, for a harmless reason.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Its employees who have at least one warning.</summary>
    public int WarningCount { get; private set; }

    /// <summary>Its employees, in order.</summary>
    public IReadOnlyList<Guid> Employees => EmployeeIds.Chunk(IdBytes).Select(id => new Guid(id, bigEndian: true)).ToList();

    /// <summary>How many employees it has.</summary>
    public int EmployeeCount => EmployeeIds.Length / IdBytes;

    /// <summary>Plans a chunk of a calculation.</summary>
    public static PayRunChunk Plan(PayRun run, Guid calculationId, int number, IReadOnlyCollection<Guid> employees, bool isScheduled) => new()
    {
        OrganizationId = run.OrganizationId,
        PayRunId = run.Id,
        CalculationId = calculationId,
        Number = number,
        EmployeeIds = employees.SelectMany(id => id.ToByteArray(bigEndian: true)).ToArray(),
        IsScheduled = isScheduled,
    };

    /// <summary>Records that it is handed to a server.</summary>
    public void Schedule() => IsScheduled = true;

    /// <summary>Records what the calculation of its employees found.</summary>
    /// <exception cref="InvalidOperationException">It is done already, or an amount has fractions of a cent.</exception>
    public void Finish(PayRunTotals totals, int exceptions, int skipped, int warnings)
    {
        if (IsDone) throw new InvalidOperationException("The chunk is done already.");
        Totals = totals.InWholeCents();
        ExceptionCount = exceptions;
        SkippedCount = skipped;
        WarningCount = warnings;
        IsDone = true;
    }
}

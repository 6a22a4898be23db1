using System.Runtime.InteropServices;

namespace Payroll.WebApi.RequestReading.Body.Buffering;

/// <summary>The memory that bodies in flight take, on the server and for each organization. Thread-safe.</summary>
internal sealed class BodyBudget(BodyOptions options)
{
    /// <summary>Bytes of memory for one byte of a body: its buffer, and what is read from it.</summary>
    public const int CostPerByte = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, long> organizations = [];
    private long taken;

    /// <summary>The longest body that fits in the budget of an organization that has no other one in flight, in bytes.</summary>
    public long MaxBodyBytes { get; } = options.OrganizationBudgetBytes / CostPerByte;

    /// <summary>Bytes of memory that are taken at present.</summary>
    public long TakenBytes
    {
        get
        {
            lock (gate) return taken;
        }
    }

    /// <summary>Takes memory for a body, or for more of one.</summary>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="bodyBytes">The bytes of the body.</param>
    /// <returns>False where a budget has not so much left: then nothing is taken.</returns>
    public bool TryTake(Guid organizationId, long bodyBytes)
    {
        var cost = bodyBytes * CostPerByte;
        if (cost == 0) return true;
        lock (gate)
        {
            var own = organizations.GetValueOrDefault(organizationId) + cost;
            if (own > options.OrganizationBudgetBytes || taken + cost > options.ServerBudgetBytes) return false;
            organizations[organizationId] = own;
            taken += cost;
            return true;
        }
    }

    /// <summary>Gives back what was taken.</summary>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="bodyBytes">The bytes of the body.</param>
    public void Return(Guid organizationId, long bodyBytes)
    {
        var cost = bodyBytes * CostPerByte;
        if (cost == 0) return;
        lock (gate)
        {
            taken -= cost;
            ref var own = ref CollectionsMarshal.GetValueRefOrNullRef(organizations, organizationId);
            own -= cost;
            if (own == 0) organizations.Remove(organizationId);
        }
    }
}

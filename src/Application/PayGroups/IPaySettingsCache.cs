namespace Payroll.Application.PayGroups;

/// <summary>
/// Keeps the pay settings of organizations in memory. Only for answers: they may lag behind another server by a second, so a use case that writes
/// reads what it decides by from the database.
/// </summary>
public interface IPaySettingsCache
{
    /// <summary>An organization's settings. What this server has committed is in them.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="isComplete">Whether they have what the caller looks for. Where they don't, they are read again, once.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask<PaySettings> GetAsync(Guid organizationId, Func<PaySettings, bool> isComplete, CancellationToken cancellationToken);
}

using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Encryption.Rotation;

namespace Payroll.Infrastructure.Encryption;

/// <summary>How an operator turns the secrets, while servers run or not. Each refuses with a StartupException that says what to do.</summary>
public static class SecretCommands
{
    /// <summary>
    /// Encrypts every value with the active key; in a secrets file a new key is made first. Repeatable: after an interruption it goes on.
    /// With the setting <c>Retire</c> it removes a key that no value needs any more instead.
    /// </summary>
    /// <exception cref="StartupException">It can't be done; the message says what to do.</exception>
    public static Task RotateEncryptionKeyAsync(this IServiceProvider services, TextWriter console, CancellationToken cancellationToken) =>
        services.GetRequiredService<SecretReencryption>().RotateEncryptionKeyAsync(console, cancellationToken);

    /// <summary>Makes a new pepper in the secrets file; API keys are hashed under it at their next use.</summary>
    /// <inheritdoc cref="RotateEncryptionKeyAsync"/>
    public static Task RotatePepperAsync(this IServiceProvider services, TextWriter console, CancellationToken cancellationToken) =>
        services.GetRequiredService<SecretReencryption>().RotatePepperAsync(console, cancellationToken);

    /// <summary>Makes a new audit key in the secrets file; the next audit event is sealed with it.</summary>
    /// <inheritdoc cref="RotateEncryptionKeyAsync"/>
    public static Task RotateAuditKeyAsync(this IServiceProvider services, TextWriter console, CancellationToken cancellationToken) =>
        services.GetRequiredService<SecretReencryption>().RotateAuditKeyAsync(console, cancellationToken);
}

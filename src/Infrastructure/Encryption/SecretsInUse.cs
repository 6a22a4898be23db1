using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.Encryption;

/// <summary>
/// The secrets that this process works with. Where they are kept in a file, what a command has added to it is taken over while the
/// process runs: looking whether the file was replaced costs one call of the file system. Safe for concurrent use.
/// </summary>
internal sealed class SecretsInUse
{
    /// <summary>The file is looked at no more often than that, unless something is met that is not known.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly SecretsFile? file;
    private readonly TimeProvider clock;
    private readonly ILogger<SecretsInUse> logger;
    private readonly Lock reading = new();
    private (DateTime WrittenAt, long Length) stamp;
    private long lookedAt;
    private volatile PayrollSecrets secrets;

    public SecretsInUse(LoadedSecrets loaded, TimeProvider clock, ILogger<SecretsInUse> logger)
    {
        (this.clock, this.logger) = (clock, logger);
        secrets = loaded.Secrets;
        file = loaded.FilePath is { } path ? new SecretsFile(Path.GetDirectoryName(path)!) : null;
        // Not the present stamp: the file may have been replaced since it was read. The first look reads it once more.
        lookedAt = clock.GetTimestamp();
    }

    /// <summary>What was known at most two seconds ago.</summary>
    public PayrollSecrets Known
    {
        get
        {
            if (file is null) return secrets;
            var last = Volatile.Read(ref lookedAt);
            if (clock.GetElapsedTime(last) < Interval || Interlocked.CompareExchange(ref lookedAt, clock.GetTimestamp(), last) != last) return secrets;
            return Newest;
        }
    }

    /// <summary>What is known now.</summary>
    public PayrollSecrets Newest
    {
        get
        {
            if (file is not null) Look(file);
            return secrets;
        }
    }

    /// <summary>Where the secrets are kept; null: in the configuration.</summary>
    public SecretsFile? File => file;

    /// <summary>Secrets that never change.</summary>
    public static SecretsInUse Only(PayrollSecrets secrets) =>
        new(new LoadedSecrets(secrets, FilePath: null, WasCreated: false), TimeProvider.System, NullLogger<SecretsInUse>.Instance);

    /// <summary>The known secrets where they have what is looked for, else the newest, whether these have it or not.</summary>
    public PayrollSecrets With(Func<PayrollSecrets, bool> has) => Known is var known && has(known) ? known : Newest;

    private void Look(SecretsFile kept)
    {
        lock (reading)
        {
            try
            {
                var now = kept.Stamp();
                if (now == stamp) return;
                // Before it is read: one that is replaced meanwhile is read again at the next look.
                stamp = now;
                Take(SecretTextsParser.Parse(kept.Read(), $"The file '{kept.FilePath}'"));
            }
            catch (Exception exception) when (exception is StartupException or IOException or UnauthorizedAccessException)
            {
                // Once for each state of the file. What is known goes on being used; a start would be refused.
                logger.LogError("The secrets file was replaced by one that can't be used; the secrets of before are used on: {Reason}", exception.Message);
            }
        }
    }

    private void Take(PayrollSecrets read)
    {
        // Turning a secret keeps the one before. A file without it belongs to another installation.
        if (!read.Peppers.ContainsKey(secrets.PepperVersion) || !read.AuditKeys.ContainsKey(secrets.AuditKeyVersion))
            throw new StartupException("it lacks the pepper or the audit key that this server works with.");
        secrets = read;
    }
}

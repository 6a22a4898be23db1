using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;
using Payroll.Domain.Common.Events;

namespace Payroll.Architecture.Tests;

public sealed class EventTests
{
    /// <summary>What changes rows past their entities, and why no event is missing.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["ApproveTimesheetEntriesHandler"] = "raises the events itself",
        ["ChunkCalculation"] = "progress of a calculation",
        ["DeletePayGroupHandler"] = "cancelled runs that go with their group, whose removal is the event",
        ["PayrollChanges"] = "numbers of changes",
        ["ManualPayCodes"] = "which codes inputs use",
        ["PaidHours"] = "entries that a submitted run froze, which is its event",
        ["PayRunLookups"] = "results that a run drops, which is its event",
        ["ApiKeyUsageRetention"] = "usage counts",
        ["ApiKeyRehashing"] = "the hash of the same key",
        ["LastUses"] = "when keys were used",
        ["ChangeSequence"] = "numbers of changes",
        ["IdempotencyRecordRetention"] = "idempotency records",
        ["IdempotencyRecordReencryption"] = "idempotency records, encrypted again",
        ["EmployeeReencryption"] = "the same details, encrypted anew",
        ["SecretReencryption"] = "which secrets are known",
        ["RequestLogDbContext"] = "the request log",
        ["PostgreSqlPayrollDbContext"] = "locks",
        ["SqlServerPayrollDbContext"] = "locks",
    };

    [Test]
    public void AuditEvents_AreMadeOfWhatEntitiesRaise_InOnePlace() =>
        Assert.That(EventRules.MakingEvents(All), Is.EqualTo(new[] { "RaisedEvents" }));

    [Test]
    public void ChangesPastEntities_AreKnown_WithTheirReason() =>
        Assert.That(EventRules.PassingEntitiesBy(All.Where(type => type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true)), Is.SubsetOf(Known.Keys));

    [Test]
    public void WhatPassesEntitiesBy_IsFound()
    {
        var samples = typeof(ForgetfulHandler).Assembly.GetTypes();

        Assert.That(EventRules.MakingEvents(samples), Is.EqualTo(new[] { nameof(ForgetfulHandler) }));
        Assert.That(EventRules.PassingEntitiesBy(samples), Does.Contain(nameof(ForgetfulHandler)));
    }

    [Test]
    public void EntitiesThatChange_RaiseEvents() => Assert.That(
        RepositoryTree.Domain.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetProperty("UpdatedAt") is not null && !type.IsSubclassOf(typeof(EventSource))),
        Is.Empty);

    private static IEnumerable<Type> All => RepositoryTree.Layers.SelectMany(layer => layer.GetTypes());
}

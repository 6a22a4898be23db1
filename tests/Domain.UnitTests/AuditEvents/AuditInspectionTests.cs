using System.Security.Cryptography;
using Payroll.Domain.AuditEvents;

namespace Payroll.Domain.UnitTests.AuditEvents;

public sealed class AuditInspectionTests
{
    private static readonly byte[] Key = new byte[32];
    private static readonly Guid Organization = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a01");
    private static readonly DateTimeOffset Noon = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private AuditHead? head;
    private List<AuditEvent> chain = null!;

    [SetUp]
    public void Chain()
    {
        head = AuditHead.At(Organization, 0, []);
        chain = [.. Enumerable.Range(1, 5).Select(Appended)];
    }

    [Test]
    public void Chain_AsItWasWritten_IsWhole()
    {
        var inspection = Inspect(chain);

        Assert.That((inspection.FirstBroken, inspection.Checked), Is.EqualTo(((long?)null, 5L)));
        Assert.That(chain.Select(entry => entry.Sequence), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
    }

    [Test]
    public void Chain_WithoutItsEnd_IsBroken()
    {
        head = null;

        Assert.That(Inspect([]).FirstBroken, Is.EqualTo(1));
        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(6));
    }

    [Test]
    public void Chain_OfWhichNothingIsLeft_IsBroken()
    {
        head = AuditHead.At(Organization, 0, []);

        Assert.That(Inspect([]).FirstBroken, Is.EqualTo(1));
    }

    [Test]
    public void Chain_FromALaterEventOn_IsWhole()
    {
        var inspection = new AuditInspection(IsSealOf, 3, chain[2].Seal);
        foreach (var entry in chain.Skip(3)) inspection.See(entry);
        inspection.Finish(head);

        Assert.That((inspection.FirstBroken, inspection.Checked), Is.EqualTo(((long?)null, 2L)));
    }

    [Test]
    public void Chain_FromALaterEventOn_WhoseSealIsAnother_IsBroken()
    {
        var inspection = new AuditInspection(IsSealOf, 3, new byte[32]);
        inspection.See(chain[3]);

        Assert.That(inspection.FirstBroken, Is.EqualTo(4));
    }

    [Test]
    public void Events_CutOffWithTheEndPutBack_AreFound()
    {
        chain.RemoveRange(3, 2);
        head!.GoOnAfter(3, chain[2].Seal);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(4));
    }

    [Test]
    public void End_OfAnotherOrganization_IsFound()
    {
        typeof(AuditHead).GetProperty(nameof(AuditHead.OrganizationId))!.SetValue(head, Guid.Empty);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(6));
    }

    [Test]
    public void Chain_ThatWasFoundBroken_IsNotMadeWholeByGoingOn()
    {
        var added = AuditEvent.Note(Guid.Empty, Organization, Note(6), Noon);
        head!.Append([added], isWhole: false, Seal);

        Assert.That(Inspect(chain.Append(added)).FirstBroken, Is.EqualTo(7));
    }

    private static readonly (string Member, object? Value)[] Forgeries =
    [
        (nameof(AuditEvent.At), Noon.AddMicroseconds(1)),
        (nameof(AuditEvent.Id), new Guid("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a02")),
        (nameof(AuditEvent.OrganizationId), new Guid("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a02")),
        (nameof(AuditEvent.ApiKeyId), null),
        (nameof(AuditEvent.Action), "pay_run.cancelled"),
        (nameof(AuditEvent.Resource), "pay_runs"),
        (nameof(AuditEvent.ResourceId), Guid.Empty),
        (nameof(AuditEvent.Address), null),
        (nameof(AuditEvent.Address), ""),
        (nameof(AuditEvent.Details), """{"name":"Another"}"""),
        (nameof(AuditEvent.SealVersion), "other"),
        (nameof(AuditEvent.Seal), new byte[32]),
        (nameof(AuditEvent.Sequence), 9L),
    ];

    [TestCaseSource(nameof(Forgeries))]
    public void Event_OfWhichOneMemberWasChanged_IsFound((string Member, object? Value) forgery)
    {
        typeof(AuditEvent).GetProperty(forgery.Member)!.SetValue(chain[2], forgery.Value);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(3));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(5)]
    public void Event_ThatIsMissing_IsFound(int place)
    {
        chain.RemoveAt(place - 1);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(place));
    }

    [Test]
    public void Events_ThatWereSwapped_AreFound()
    {
        (chain[1], chain[2]) = (chain[2], chain[1]);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(2));
    }

    [Test]
    public void Events_CutOffTheEnd_AreFound()
    {
        chain.RemoveRange(3, 2);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(4));
    }

    [Test]
    public void Event_AddedWithoutTheKey_IsFound()
    {
        var added = AuditEvent.Note(Guid.Empty, Organization, Note(6), Noon);
        added.Close(6, chain[^1].Seal, bytes => ("v", HMACSHA256.HashData(new byte[] { 1, 2, 3 }, bytes)));
        chain.Add(added);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(6));
    }

    [Test]
    public void Head_PutBack_IsFound()
    {
        head = AuditHead.At(Organization, 5, []);

        Assert.That(Inspect(chain).FirstBroken, Is.EqualTo(5));
    }

    private AuditInspection Inspect(IEnumerable<AuditEvent> entries)
    {
        var inspection = new AuditInspection(IsSealOf, 0, []);
        foreach (var entry in entries) inspection.See(entry);
        inspection.Finish(head);
        return inspection;
    }

    private AuditEvent Appended(int number)
    {
        var entry = AuditEvent.Note(Guid.Empty, Organization, Note(number), Noon);
        head!.Append([entry], isWhole: true, Seal);
        return entry;
    }

    private static AuditRecord Note(int number) => new("pay_run.approved", "pay_run", Organization, $$"""{"name":"{{number}}"}""", Organization, "203.0.113.7");

    private static (string Version, byte[] Seal) Seal(byte[] bytes) => ("v", HMACSHA256.HashData(Key, bytes));

    private static bool IsSealOf(byte[] bytes, string version, byte[] seal) => version == "v" && HMACSHA256.HashData(Key, bytes).AsSpan().SequenceEqual(seal);
}

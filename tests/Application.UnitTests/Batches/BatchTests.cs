using Payroll.Application.Common.Batches;
using Payroll.Domain.Common;

namespace Payroll.Application.UnitTests.Batches;

/// <summary>What becomes of the items of a batch, and how that is answered.</summary>
public sealed class BatchTests
{
    private static readonly Guid Made = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

    [Test]
    public void Items_WithoutAnExternalId_AreRejected() =>
        Assert.That(Answer(BatchMode.Partial, "a", null, " ").Results.Select(Written), Is.EqualTo(new[] { "created", "rejected external_id required", "rejected external_id required" }));

    [Test]
    public void Items_WithTheSameExternalId_AreAllRejected() => Assert.That(
        Answer(BatchMode.Partial, "a", " a ", "b", "A").Results.Select(Written),
        Is.EqualTo(new[] { "rejected external_id duplicate", "rejected external_id duplicate", "created", "created" }));

    [Test]
    public void Items_ThatCouldNotBeRead_AreRejectedWithTheirErrors()
    {
        var batch = Batch<string>.ByExternalId([new(0, 2, "a", null, [new("hours", FieldErrorCodes.InvalidFormat, "Give a number.")]), Item(1, "b")]);

        Assert.That(batch.Open.Select(item => item.Index), Is.EqualTo(new[] { 1 }));
        batch[1] = BatchOutcome.Unchanged(Made);
        var error = batch.Answer(BatchMode.Partial, Result).Results[0].Errors.Single();
        Assert.That((error.Field, error.Line, error.Column), Is.EqualTo(("hours", 2, "hours")));
    }

    [TestCase(BatchMode.Partial, true)]
    [TestCase(BatchMode.Atomic, true)]
    [TestCase(BatchMode.DryRun, false)]
    public void Id_OfWhatIsMade_IsAnsweredOnlyWhereItIsMade(BatchMode mode, bool hasId) =>
        Assert.That(Answer(mode, "a").Results.Single().MadeId is not null, Is.EqualTo(hasId));

    [Test]
    public void AtomicBatch_WithARefusedItem_IsRejectedWhole_AndSaysSoOfTheGoodOnes()
    {
        var refusal = Assert.Throws<BatchRejectedException>(() => Answer(BatchMode.Atomic, "a", null));

        Assert.That(refusal.Results.Select(result => result.Status), Is.EqualTo(new[] { BatchStatus.NotApplied, BatchStatus.Rejected }));
        Assert.That((refusal.Summary.NotApplied, refusal.Summary.Rejected, refusal.ErrorsTruncated), Is.EqualTo((1, 1, (bool?)null)));
    }

    [Test]
    public void Summary_CountsEachStatus()
    {
        var batch = Batch<string>.ByExternalId([.. Enumerable.Range(0, 5).Select(index => Item(index, $"{index}"))]);
        batch[0] = BatchOutcome.Created(Made);
        batch[1] = BatchOutcome.Updated(Made);
        batch[2] = BatchOutcome.Unchanged(Made);
        batch[3] = BatchOutcome.Conflict(Made, "start", "timesheet_entry_overlap", "Give other times.", Made);
        batch[4] = BatchOutcome.Rejected("end", FieldErrorCodes.Inconsistent, "Give another end.");

        var summary = batch.Answer(BatchMode.Partial, Result).Summary;

        Assert.That((summary.Created, summary.Updated, summary.Unchanged, summary.Conflict, summary.Rejected, summary.NotApplied), Is.EqualTo((1, 1, 1, 1, 1, 0)));
    }

    [TestCase(10, 10, 10, null)]
    [TestCase(11, 10, 10, true)]
    public void Item_ListsTenErrors(int wrong, int listed, int _, bool? isTruncated)
    {
        var answer = WithErrors(1, wrong);

        Assert.That((answer.Results.Single().Errors.Count, answer.ErrorsTruncated), Is.EqualTo((listed, isTruncated)));
    }

    [TestCase(100, 1, 100, null)]
    [TestCase(101, 1, 100, true)]
    [TestCase(30, 4, 100, true)]
    public void Batch_ListsAHundredErrors_OfTheFirstItems(int items, int each, int listed, bool? isTruncated)
    {
        var answer = WithErrors(items, each);

        Assert.That((answer.Results.Sum(result => result.Errors.Count), answer.ErrorsTruncated), Is.EqualTo((listed, isTruncated)));
        Assert.That(answer.Results.Select(result => result.Status), Is.All.EqualTo(BatchStatus.Rejected));
    }

    private static BatchDto<Answered> WithErrors(int items, int each)
    {
        var errors = Enumerable.Range(0, each).Select(number => new FieldError($"f{number}", FieldErrorCodes.InvalidFormat, "Wrong.")).ToList();
        return Batch<string>.ByExternalId([.. Enumerable.Range(0, items).Select(index => new BatchItem<string>(index, null, $"{index}", null, errors))])
            .Answer(BatchMode.Partial, Result);
    }

    private static BatchDto<Answered> Answer(BatchMode mode, params string?[] externalIds)
    {
        var batch = Batch<string>.ByExternalId([.. externalIds.Select((id, index) => Item(index, id))]);
        foreach (var item in batch.Open.ToList()) batch[item.Index] = BatchOutcome.Created(Made);
        return batch.Answer(mode, Result);
    }

    private static BatchItem<string> Item(int index, string? externalId) => new(index, null, externalId, "value", []);

    private static Answered Result(BatchItem<string> item, BatchAnswer answer) =>
        new() { Index = item.Index, Status = answer.Status, Errors = answer.Errors, ConflictsWith = answer.ConflictsWith, MadeId = answer.Id };

    private static string Written(Answered result) =>
        string.Join(' ', new[] { $"{result.Status}".ToLowerInvariant() }.Concat(result.Errors.Select(error => $"{error.Field} {error.Code}")));

    private sealed record Answered : BatchResultDto
    {
        public required Guid? MadeId { get; init; }
    }
}
